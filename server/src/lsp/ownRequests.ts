import type { Feature } from './feature.js';
import { closingTag } from './requests/closingTag.js';
import { commitVersion } from './requests/commitVersion.js';
import { chooseDialect, dialectChoices } from './requests/dialects.js';
import { copyPrompt, editPrompt } from './requests/editPrompt.js';
import { frameworkPrompt } from './requests/frameworkPrompt.js';
import { promptHistory } from './requests/history.js';
import { changeInputSets, sampleInputs } from './requests/inputSets.js';
import { listPrompts, promptChanges } from './requests/listPrompts.js';
import { readMetrics, resetMetrics } from './requests/metrics.js';
import { moveLabel } from './requests/moveLabel.js';
import { promptPayload } from './requests/payload.js';
import { renderPrompt } from './requests/render.js';
import { renderVersion } from './requests/renderVersion.js';
import { restoreVersion } from './requests/restoreVersion.js';
import { countTokens } from './requests/tokens.js';
import { verifyVersions } from './requests/verifyVersions.js';
import { versionText } from './requests/versionText.js';

/** The requests beyond LSP that our own client sends. */
export const ownRequests: readonly Feature[] = [
  closingTag,
  dialectChoices,
  chooseDialect,
  listPrompts,
  promptChanges,
  renderPrompt,
  renderVersion,
  promptPayload,
  countTokens,
  changeInputSets,
  sampleInputs,
  frameworkPrompt,
  promptHistory,
  commitVersion,
  versionText,
  restoreVersion,
  moveLabel,
  verifyVersions,
  editPrompt,
  copyPrompt,
  readMetrics,
  resetMetrics,
];
