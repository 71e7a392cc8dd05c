/** The form above each view: a word or phrase, the articles it is looked for in, and whether characters count as they are. */
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { TextField } from '../ui/text-field';
import type { AnalysisScope } from './analysis-route';
import styles from './analysis-view.module.css';

export interface ScopeFormProps {
  /** What the field begins with. */
  readonly term: string;
  readonly termLabel: string;
  readonly sendLabel: string;
  readonly scope: AnalysisScope;
  /** Called when it is sent: nothing is looked for while one types. The field is emptied where it says so. */
  readonly onSend: (term: string, scope: AnalysisScope) => void;
  readonly isEmptied?: boolean;
  readonly isDisabled?: boolean;
  readonly children?: ReactNode;
}

/** The form; Enter sends it, but never what an input method is still composing. */
export function ScopeForm(props: ScopeFormProps) {
  const { t } = useTranslation('analysis');
  const { scope, onSend } = props;
  const [term, setTerm] = useState(props.term);
  const [query, setQuery] = useState(scope.query ?? '');
  const [exact, setExact] = useState(scope.exact === true);
  useEffect(() => setTerm(props.term), [props.term]);
  useEffect(() => setQuery(scope.query ?? ''), [scope.query]);
  useEffect(() => setExact(scope.exact === true), [scope.exact]);

  function send(event: FormEvent): void {
    event.preventDefault();
    onSend(term.trim(), {
      ...(query.trim() !== '' && { query: query.trim() }),
      ...(exact && { exact: true as const }),
      ...(scope.choices !== undefined && { choices: scope.choices }),
    });
    if (props.isEmptied === true) setTerm('');
  }

  return (
    <search>
      <form className={styles.form} onSubmit={send}>
        <div className={styles.term}>
          <TextField
            label={props.termLabel}
            placeholder={t('form.termHint')}
            value={term}
            onChange={setTerm}
            isDisabled={props.isDisabled === true}
          />
        </div>
        <div className={styles.among}>
          <TextField
            label={t('form.query')}
            placeholder={t('form.queryHint')}
            value={query}
            onChange={setQuery}
          />
        </div>
        <div className={styles.send}>
          <Checkbox isSelected={exact} onChange={setExact}>
            {t('form.exact')}
          </Checkbox>
          {props.children}
          <Button type="submit" variant="primary">
            {props.sendLabel}
          </Button>
        </div>
      </form>
    </search>
  );
}
