import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import type { Template } from '../templates/template.ts';
import { TEMPLATES } from '../templates/templates.ts';

interface TemplatesWayProps {
  readonly busy: boolean;
  readonly onUse: (template: Template) => void;
}

/** What a template is about: its goals, or where it has none its categories. */
const holds = ({ goals, categories }: Template): string =>
  (goals.length > 0 ? goals : categories).map(({ title }) => t(title)).join(' · ');

/** A whole strategy to begin with, in one press. */
export function TemplatesWay({ busy, onUse }: TemplatesWayProps) {
  return (
    <section class="block" aria-labelledby="template-title">
      <h3 id="template-title">{t('first_template')}</h3>
      <p class="subtle">{t('first_template_text')}</p>
      <ul class="first-ways">
        {TEMPLATES.map((template) => (
          <li key={template.id}>
            <div>
              <h4>{t(template.title)}</h4>
              <p>{t(template.about)}</p>
              <p class="template-holds">{holds(template)}</p>
            </div>
            <Button
              busy={busy}
              label={t('first_template_use_named', t(template.title))}
              onPress={() => onUse(template)}
            >
              {t('first_template_use')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
