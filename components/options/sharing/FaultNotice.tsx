import type { ShareFault } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { ComponentChildren } from 'preact';
import { fileProblemText } from '../state/problem-text.ts';

interface FaultNoticeProps {
  readonly fault: ShareFault;
  /** There is a last good copy. */
  readonly copy: boolean;
  readonly title?: string | undefined;
  readonly action?: ComponentChildren;
}

/** Problems named before the rest are left out: whoever keeps the file sees the others when these are put right. */
const SHOWN = 5;

/** What did not work, in one sentence, what of the file it is, and that nothing is lost. */
export function FaultNotice({ fault, copy, title, action }: FaultNoticeProps) {
  return (
    <Notice tone="attention" title={title ?? t(`sharing_fault_${fault.code}`)} action={action}>
      {title !== undefined && <p>{t(`sharing_fault_${fault.code}`)}</p>}
      {fault.problems && (
        <ul class="problems">
          {fault.problems.slice(0, SHOWN).map((problem) => (
            <li key={problem.path + problem.message}>
              <bdi>{fileProblemText(problem)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {copy && <p>{t('sharing_copy_stays')}</p>}
    </Notice>
  );
}
