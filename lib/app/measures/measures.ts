import { workOut } from './work-out.ts';

/** What the script of its own holds (`entrypoints/measures.ts`): the background is loaded without it. */
export const MEASURES = { workOut };
