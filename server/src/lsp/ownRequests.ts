import type { Feature } from './feature.js';
import { checkAnswer } from './requests/checkAnswer.js';
import { closingTag } from './requests/closingTag.js';
import { commitVersion } from './requests/commitVersion.js';
import { chooseDialect, dialectChoices } from './requests/dialects.js';
import { copyPrompt, editPrompt } from './requests/editPrompt.js';
import { frameworkPrompt } from './requests/frameworkPrompt.js';
import { promptHistory } from './requests/history.js';
import { changeInputSets, sampleInputs } from './requests/inputSets.js';
import { listPrompts, promptChanges } from './requests/listPrompts.js';
import { exportMetrics, readMetrics, recordModelRun, resetMetrics } from './requests/metrics.js';
import { moveLabel } from './requests/moveLabel.js';
import { promptPayload } from './requests/payload.js';
import { promptRelations } from './requests/relations.js';
import { renderPrompt } from './requests/render.js';
import { renderVersion } from './requests/renderVersion.js';
import { resolveConflict } from './requests/conflicts.js';
import { restoreVersion } from './requests/restoreVersion.js';
import { changedLines } from './requests/changedLines.js';
import { checkSecrets } from './requests/checkSecrets.js';
import { showHealth } from './requests/health.js';
import { planImport } from './requests/planImport.js';
import { templateCoverage } from './requests/templateCoverage.js';
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
  promptRelations,
  renderPrompt,
  renderVersion,
  templateCoverage,
  promptPayload,
  countTokens,
  changeInputSets,
  sampleInputs,
  checkAnswer,
  frameworkPrompt,
  promptHistory,
  commitVersion,
  versionText,
  changedLines,
  restoreVersion,
  resolveConflict,
  moveLabel,
  verifyVersions,
  editPrompt,
  copyPrompt,
  planImport,
  showHealth,
  checkSecrets,
  readMetrics,
  exportMetrics,
  recordModelRun,
  resetMetrics,
];
