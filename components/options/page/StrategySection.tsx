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

/** The section of the strategy that is shown. */
export function StrategySection({ section }: StrategySectionProps) {
  if (section === 'categories') return <CategoriesSection />;
  if (section === 'rules') return <RulesSection />;
  if (section === 'guardrails') return <GuardrailsSection />;
  if (section === 'decisions') return <DecisionsSection />;
  if (section === 'cycle') return <CycleSection />;
  if (section === 'tagging') return <TaggingSection />;
  return <GoalsSection />;
}
