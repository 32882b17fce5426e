// Builds once more into another folder and compares every byte with `.output`: two builds of one commit must be the same.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { build } from 'wxt';

const AGAIN = 'out/again';
const BROWSERS = ['chrome', 'firefox'] as const;

/** Path inside the folder → digest of the file. */
async function digests(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
  const pairs = await Promise.all(
    files.sort().map(async (file) => {
      const digest = createHash('sha256')
        .update(await readFile(file))
        .digest('hex');
      return [file.slice(folder.length + 1), digest] as const;
    }),
  );
  return new Map(pairs);
}

await rm(AGAIN, { recursive: true, force: true });
const different: string[] = [];
for (const browser of BROWSERS) {
  await build({ browser, manifestVersion: 3, outDir: AGAIN });
  const first = await digests(`.output/${browser}-mv3`);
  const second = await digests(`${AGAIN}/${browser}-mv3`);
  for (const file of new Set([...first.keys(), ...second.keys()])) {
    if (first.get(file) !== second.get(file)) different.push(`${browser}/${file}`);
  }
}
if (different.length > 0) {
  console.error(`Two builds of the same sources differ in: ${different.join(', ')}`);
  process.exit(1);
}
console.log('Two builds are the same to the byte.');
