export { textPattern, type PatternAnswer, type TextPattern } from './textPattern.js';
