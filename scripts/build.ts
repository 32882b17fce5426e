// `npm run build`: the unpacked extension for every browser in `.output/`. `npm run zip` (`--zip`) packs them as well.
// `--only chrome,firefox` builds some of them.
import { parseArgs } from 'node:util';
import { build, zip } from 'wxt';

const BROWSERS = ['chrome', 'edge', 'firefox', 'safari'] as const;

const { values } = parseArgs({ options: { zip: { type: 'boolean' }, only: { type: 'string' } } });
const wanted = values.only?.split(',') ?? BROWSERS;
const unknown = wanted.filter((name) => !(BROWSERS as readonly string[]).includes(name));
if (unknown.length > 0) {
  console.error(`--only takes some of ${BROWSERS.join(', ')}; "${unknown.join(', ')}" is none of them.`);
  process.exit(2);
}

for (const browser of wanted) {
  // WXT would build Firefox as manifest version 2 unless told otherwise.
  await (values.zip ? zip : build)({ browser, manifestVersion: 3 });
}
