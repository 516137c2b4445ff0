export { rustPattern } from './rustPattern.js';
export { validateWithLibrary, type LibraryValidation } from './validateWithLibrary.js';
