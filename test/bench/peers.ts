import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export const PEERS = ['darkreader', 'selector-observer'] as const;
export type Peer = (typeof PEERS)[number];

/** Bundles a peer from npm as an extension with one content script; resolves to its folder. */
export async function buildPeer(peer: Peer, into: string): Promise<string> {
  const folder = `${into}/${peer}`;
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: {
        entry: fileURLToPath(new URL(`./peers/${peer}.js`, import.meta.url)),
        formats: ['iife'],
        name: 'peer',
        fileName: () => 'content.js',
      },
    },
  });
  const manifest = {
    manifest_version: 3,
    name: `peer ${peer}`,
    version: '1.0',
    content_scripts: [
      { matches: ['https://*.atlassian.net/*'], js: ['content.js'], run_at: 'document_idle' },
    ],
  };
  await writeFile(`${folder}/manifest.json`, JSON.stringify(manifest));
  return folder;
}
