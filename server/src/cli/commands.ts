import { defineBump } from './bump.js';
import { defineCheck } from './check.js';
import type { DefineCommand } from './defineCommand.js';
import { defineDiff } from './diff.js';
import { defineExport } from './export.js';
import { defineFormat } from './format.js';
import { defineHealth } from './health.js';
import { defineHistory } from './history.js';
import { defineImport } from './import.js';
import { defineLabel } from './label.js';
import { defineList } from './list.js';
import { defineLsp } from './lsp.js';
import { defineMetrics } from './metrics.js';
import { defineMigrate } from './migrate.js';
import { defineRender } from './render.js';
import { defineRestore } from './restore.js';
import { defineShow } from './show.js';
import { defineValidate } from './validate.js';
import { defineVerify } from './verify.js';

/** All commands, in the order of the help. */
export const commands: readonly DefineCommand[] = [
  defineCheck,
  defineRender,
  defineList,
  defineShow,
  defineHistory,
  defineDiff,
  defineBump,
  defineRestore,
  defineLabel,
  defineVerify,
  defineValidate,
  defineExport,
  defineImport,
  defineMigrate,
  defineFormat,
  defineMetrics,
  defineHealth,
  defineLsp,
];
