import type { Answered } from './answer.ts';
import type { Fault } from './control.ts';
import { loginPage } from './login.ts';

/** What an API answers under a fault: `whole` is its right answer, `refused` its own way to say a status. */
export function faulty(
  fault: Fault,
  whole: () => Answered,
  refused: (status: number) => Answered,
): Answered | 'drop' {
  if (fault.answer === 'drop') return 'drop';
  if (fault.answer === 'login') return loginPage();
  if (fault.answer === 'truncated') {
    const answer = whole();
    return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
  }
  const answer = refused(fault.answer);
  return fault.retryAfter === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'retry-after': fault.retryAfter } };
}
