import type { ComponentChildren } from 'preact';
import { useEditor } from '../editor.ts';
import { CategoriesSection } from '../categories/CategoriesSection.tsx';
import { CycleSection } from '../cycle/CycleSection.tsx';
import { DecisionsSection } from '../decisions/DecisionsSection.tsx';
import { GoalsSection } from '../goals/GoalsSection.tsx';
import { GuardrailsSection } from '../guardrails/GuardrailsSection.tsx';
import { RulesSection } from '../rules/RulesSection.tsx';
import type { Section } from '../state/use-section.ts';
import { TaggingSection } from '../tagging/TaggingSection.tsx';

interface StrategySectionProps {
  readonly section: Section;
}

/** A section that is all fields: they can be read and not changed where the strategy is held. */
function Held({ children }: { readonly children: ComponentChildren }) {
  const { held } = useEditor();
  return (
    <fieldset class="read-only" disabled={held}>
      {children}
    </fieldset>
  );
}

/** The section of the strategy that is shown. */
export function StrategySection({ section }: StrategySectionProps) {
  if (section === 'categories') return <CategoriesSection />;
  if (section === 'rules') return <RulesSection />;
  if (section === 'guardrails') return <GuardrailsSection />;
  if (section === 'decisions') return <DecisionsSection />;
  if (section === 'cycle')
    return (
      <Held>
        <CycleSection />
      </Held>
    );
  if (section === 'tagging')
    return (
      <Held>
        <TaggingSection />
      </Held>
    );
  return <GoalsSection />;
}
