import { useEditor } from '../editor.ts';
import { ReferenceLink } from '../goals/ReferenceLink.tsx';

interface RuleLinkProps {
  readonly id: string;
}

/** The title of a rule, which leads to it; the bare id of one that is there no more. */
export function RuleLink({ id }: RuleLinkProps) {
  const { rules } = useEditor().strategy;
  const rule = rules.find((one) => one.id === id);
  return rule ? <ReferenceLink reference={{ kind: 'rule', id, title: rule.title }} /> : <bdi>{id}</bdi>;
}
