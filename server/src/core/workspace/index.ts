export { partialNameOf } from './partialIndex.js';
export { createWorkspace, type PlacedPrompt, type Workspace } from './workspace.js';
