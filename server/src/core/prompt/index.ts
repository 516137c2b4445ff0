export { isDataList, isDataMap, type Data, type DataMap } from './data.js';
export { dumpPrompt } from './dumpPrompt.js';
export {
  formats,
  roles,
  statuses,
  type ChatTemplate,
  type Format,
  type Message,
  type Metadata,
  type Prompt,
  type PromptTemplate,
  type Role,
  type Status,
} from './prompt.js';
export * as fieldReaders from './fieldReaders.js';
export { fieldsOf, refuseOthers } from './readFields.js';
export { unsafeId } from './promptId.js';
export * from './errors/index.js';
export { readPrompt, type PromptDefaults, type PromptReading } from './readPrompt.js';
export {
  bumpVersion,
  compareVersions,
  firstVersion,
  parseVersion,
  type Bump,
  type SemVer,
} from './semver.js';
export { deepFreeze } from './deepFreeze.js';
export { foldedId } from './foldedId.js';
export type { Abortable, Cancellation, Clock, IdGenerator } from './ports.js';
export { fromJson } from './fromJson.js';
