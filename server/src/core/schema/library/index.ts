export { fieldTypes, validatorTypes } from './librarySchema.js';
export { rustPattern } from './rustPattern.js';
export { validateWithLibrary, type LibraryValidation } from './validateWithLibrary.js';
