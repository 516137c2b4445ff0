/** The program of a thread that counts tokens with cl100k. */
import { countTokens } from 'gpt-tokenizer/encoding/cl100k_base';
import { answerCounts } from './answerCounts.js';

answerCounts((text) => countTokens(text, { disallowedSpecial: new Set() }));
