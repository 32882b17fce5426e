import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

interface HeldNoticeProps {
  readonly by: 'policy' | 'url';
  readonly onOpen: () => void;
}

/** Said above every part of a strategy that cannot be changed here. */
export function HeldNotice({ by, onOpen }: HeldNoticeProps) {
  return (
    <Notice action={<Button onPress={onOpen}>{t('sharing_open')}</Button>}>{t(`sharing_held_${by}`)}</Notice>
  );
}
