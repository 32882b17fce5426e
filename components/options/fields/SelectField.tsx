import { AtPath } from './AtPath.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps {
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChoose: (value: string) => void;
}

/** One of a few. A value that is none of them (it points at something gone) stays, shown as it is. */
export function SelectField({ value, options, onChoose, ...place }: SelectFieldProps) {
  const known = options.some((option) => option.value === value);
  return (
    <AtPath {...place}>
      {(control) => (
        <select
          class="input"
          {...control}
          value={value}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          {!known && <option value={value}>{value === '' ? '–' : value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </AtPath>
  );
}
