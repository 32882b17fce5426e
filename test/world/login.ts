import { html, type Answered } from './answer.ts';

/** What a signed-out browser gets instead of data: a page, with status 200. */
export const loginPage = (): Answered =>
  html(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Log in to continue</title></head>' +
      '<body><main><h1>Log in to continue</h1><form method="post"><label>Email <input name="email"></label>' +
      '<button>Continue</button></form></main></body></html>',
  );
