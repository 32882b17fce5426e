import { t } from '../../../lib/platform/i18n.ts';
import { withField } from '../edit/with-field.ts';
import { useEditor } from '../editor.ts';
import { TextField } from '../fields/TextField.tsx';
import { SectionHead } from '../SectionHead.tsx';

/** How work in a tracker says which goal it serves. */
export function TaggingSection() {
  const { strategy, edit } = useEditor();
  const { tagging } = strategy;
  const example = strategy.goals.find((goal) => goal.status === 'active') ?? strategy.goals[0];
  const aliased = strategy.goals.find((goal) => goal.aliases?.length);
  return (
    <>
      <SectionHead title={t('options_tagging')}>{t('options_tagging_intro')}</SectionHead>
      <section class="block first" aria-labelledby="tag-label">
        <h3 id="tag-label">{t('options_tag_label')}</h3>
        <div class="fields">
          <TextField
            path="tagging.labelPrefix"
            label={t('options_label_prefix')}
            value={tagging.labelPrefix}
            onText={(labelPrefix) =>
              edit({ ...strategy, tagging: { ...tagging, labelPrefix } }, 'tagging/labelPrefix')
            }
          />
          {example && (
            <div class="field">
              <span class="field-label">{t('options_label_example')}</span>
              <code class="fixed-id">{`${tagging.labelPrefix}${example.id}`}</code>
              <span class="field-hint">
                <bdi>{example.title}</bdi>
              </span>
            </div>
          )}
        </div>
      </section>
      <section class="block" aria-labelledby="tag-epic">
        <h3 id="tag-epic">{t('options_tag_epic')}</h3>
        <p class="subtle">{t('options_tag_epic_text')}</p>
        {aliased && <p>{t('options_tag_epic_example', aliased.aliases?.[0] ?? '', aliased.title)}</p>}
      </section>
      <section class="block" aria-labelledby="tag-field">
        <h3 id="tag-field">{t('options_tag_field')}</h3>
        <p class="subtle">{t('options_tag_field_text')}</p>
        <div class="fields">
          <TextField
            path="tagging.field"
            label={t('options_tag_field_name')}
            hint={t('options_tag_field_hint')}
            value={tagging.field ?? ''}
            onText={(field) =>
              edit({ ...strategy, tagging: withField(tagging, 'field', field, true) }, 'tagging/field')
            }
          />
        </div>
      </section>
    </>
  );
}
