/** `npm run -s engine`: writes the engine as one module that exports `extract`, `compare` and `alignCorpus`. */
import { buildEngine, ENGINE } from './bundle';

const { bytes, gzipped } = await buildEngine();
console.log(`${ENGINE}: ${(bytes / 1024).toFixed(1)} KB minified, ${(gzipped / 1024).toFixed(1)} KB gzipped`);
