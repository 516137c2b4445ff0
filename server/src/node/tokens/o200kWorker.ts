/** The program of a thread that counts tokens with o200k. */
import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import { answerCounts } from './answerCounts.js';

answerCounts((text) => countTokens(text, { disallowedSpecial: new Set() }));
