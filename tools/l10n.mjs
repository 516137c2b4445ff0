// Writes l10n/bundle.l10n.json from the messages in client: node tools/l10n.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleFile, bundleText } from './l10n/bundleText.mjs';
import { projectRoot } from './project/root.mjs';

const file = path.join(projectRoot, bundleFile);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, bundleText());
console.log(`Wrote ${bundleFile}.`);
