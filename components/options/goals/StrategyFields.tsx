import { t } from '../../../lib/platform/i18n.ts';
import { useEditor } from '../editor.ts';
import { TextField } from '../fields/TextField.tsx';

/** IANA zones the browser knows; none where it does not say. */
const zones = (): readonly string[] => Intl.supportedValuesOf('timeZone');

/** What the strategy as a whole is called, and whose days count. */
export function StrategyFields() {
  const { strategy, edit } = useEditor();
  return (
    <section class="block" aria-labelledby="strategy-title">
      <h3 id="strategy-title">{t('options_strategy')}</h3>
      <div class="fields">
        <TextField
          path="name"
          label={t('options_strategy_name')}
          value={strategy.name}
          onText={(name) => edit({ ...strategy, name }, 'name')}
        />
        <TextField
          path="timeZone"
          label={t('options_time_zone')}
          hint={t('options_time_zone_hint')}
          value={strategy.timeZone}
          suggestions={zones()}
          onText={(timeZone) => edit({ ...strategy, timeZone }, 'timeZone')}
        />
      </div>
    </section>
  );
}
