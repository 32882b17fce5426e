import type { Answered } from '../answer.ts';
import { PEOPLE } from './issue.ts';

const TYPES: Readonly<Record<string, readonly [string, string]>> = {
  epic: ['#964ac0', 'M9 2L4 9h3l-1 5 6-8H8.5z'],
  story: ['#6a9a23', 'M5 3.5h6v9L8 10l-3 2.5z'],
  task: ['#357de8', 'M4 8.2l2.7 2.7L12 5.5l-1.1-1.1-4.2 4.2-1.6-1.5z'],
  bug: ['#e2483d', 'M8 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z'],
  'sub-task': ['#357de8', 'M4 4h5v5H4zM7 7h5v5H7z'],
};

const PRIORITIES: Readonly<Record<string, readonly [string, string]>> = {
  highest: ['#c9372c', 'M8 3l5 4.5-1.2 1.3L8 5.5 4.2 8.8 3 7.5zM8 8l5 4.5-1.2 1.3L8 10.5l-3.8 3.3L3 12.5z'],
  high: ['#e2483d', 'M8 5l5 5-1.3 1.3L8 7.6l-3.7 3.7L3 10z'],
  medium: ['#e06c00', 'M3 5.5h10v1.8H3zM3 9h10v1.8H3z'],
  low: ['#357de8', 'M8 11L3 6l1.3-1.3L8 8.4l3.7-3.7L13 6z'],
};

const FACES = ['#8270db', '#227d9b', '#b65c02', '#4c6b1f', '#ae4787', '#1558bc', '#5e4db2'];
const SPACES: Readonly<Record<string, string>> = {
  SHOP: '#e06c00',
  APP: '#227d9b',
  OPS: '#8270db',
  PLAT: '#357de8',
};

const svg = (size: number, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">${body}</svg>`;

const label = (text: string, size: number, font: number): string =>
  `<text x="${size / 2}" y="${size / 2 + font * 0.36}" text-anchor="middle" font-family="system-ui,sans-serif" font-size="${font}" font-weight="600" fill="#fff">${text}</text>`;

/** Own drawings for issue types, priorities, people and spaces. Null for any other path. */
export function picture(path: string): Answered | null {
  const [, kind, name = ''] =
    /^\/images\/(?:icons\/)?(issuetypes|priorities|avatars|projects)\/([\w-]+)\.svg$/.exec(path) ?? [];
  const drawn = (body: string, size = 16): Answered => ({
    status: 200,
    type: 'image/svg+xml',
    body: svg(size, body),
    headers: { 'cache-control': 'max-age=600' },
  });
  if (kind === 'issuetypes' && TYPES[name])
    return drawn(
      `<rect width="16" height="16" rx="3" fill="${TYPES[name][0]}"/><path fill="#fff" d="${TYPES[name][1]}"/>`,
    );
  if (kind === 'priorities' && PRIORITIES[name])
    return drawn(`<path fill="${PRIORITIES[name][0]}" d="${PRIORITIES[name][1]}"/>`);
  if (kind === 'projects')
    return drawn(
      `<rect width="24" height="24" rx="4" fill="${SPACES[name] ?? '#7d818a'}"/>${label(name.charAt(0), 24, 13)}`,
      24,
    );
  if (kind === 'avatars') {
    const person = PEOPLE[Number(name)];
    const letters = (person ?? '')
      .split(' ')
      .map((part) => part.charAt(0))
      .join('');
    return person
      ? drawn(
          `<circle cx="16" cy="16" r="16" fill="${FACES[Number(name) % FACES.length] ?? '#7d818a'}"/>${label(letters, 32, 13)}`,
          32,
        )
      : drawn(
          '<circle cx="16" cy="16" r="16" fill="#8c8f97"/><circle cx="16" cy="13" r="5" fill="#fff"/><path fill="#fff" d="M6 27a10 8 0 0 1 20 0z"/>',
          32,
        );
  }
  return null;
}
