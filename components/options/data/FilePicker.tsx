import { useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';

interface FilePickerProps {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}

/** A button that opens the browser's file picker; a file may also be dropped on it. */
export function FilePicker({ busy, onFile }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file && !busy) onFile(file);
      }}
    >
      <Button busy={busy} onPress={() => input.current?.click()}>
        {t('options_import_choose')}
      </Button>
      <span class="subtle">{t(busy ? 'options_import_reading' : 'import_drop')}</span>
      <input
        ref={input}
        type="file"
        accept=".json,.csv,.tsv,.yaml,.yml,application/json,text/csv"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied so that the same file, corrected, can be chosen again.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
