export { partialNameOf } from './partialIndex.js';
export { TrackedWorkspace } from './trackedWorkspace.js';
export { createWorkspace, type PlacedPrompt, type Workspace } from './workspace.js';
export { inputSetsFileOf, promptOfInputSets } from './inputSetFiles.js';
export { workspaceHealth, type WorkspaceHealth } from './workspaceHealth.js';
