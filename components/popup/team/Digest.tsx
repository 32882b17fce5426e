import type { Sentence } from '../../../lib/domain/interpret/sentence.ts';
import type { BucketName } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { sentenceText } from '../../ui/sentence-text.ts';

interface DigestProps {
  readonly changes: readonly Sentence[];
  readonly names: readonly BucketName[];
  readonly onPutAway: () => void;
}

/** What is another than in the cycle before, once in a while and until it is put away. */
export function Digest({ changes, names, onPutAway }: DigestProps) {
  if (changes.length === 0) return null;
  return (
    <section class="digest" aria-labelledby="digest-title">
      <div class="digest-head">
        <h2 class="section-title" id="digest-title">
          {t('popup_digest')}
        </h2>
        <Button look="quiet" onPress={onPutAway}>
          {t('popup_digest_away')}
        </Button>
      </div>
      <ul>
        {changes.map((sentence, index) => (
          <li key={`${sentence.code} ${index}`}>{sentenceText(sentence, names)}</li>
        ))}
      </ul>
    </section>
  );
}
