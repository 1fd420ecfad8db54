import { Form, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

interface TaskSize {
  language: 'zh' | 'en';
  /** Null: as the tables ask for. */
  themes: number | null;
  questionsPerTheme: number;
}

interface Props extends TaskSize {
  /** Before the ids of the fields, which are once a page. */
  prefix: string;
  onChange: (change: Partial<TaskSize>) => void;
}

/** In which language is asked, and how much: of a task to be and of one that is there. */
export function TaskSizeFields({ prefix, language, themes, questionsPerTheme, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item label={t('create.language')}>
        <Radio.Group
          value={language}
          onChange={({ target }) => onChange({ language: target.value as TaskSize['language'] })}
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form.Item>
      <Form.Item label={t('create.themes')} htmlFor={`${prefix}-themes`}>
        <InputNumber
          id={`${prefix}-themes`}
          min={1}
          max={50}
          precision={0}
          value={themes}
          placeholder={t('create.themesAuto')}
          onChange={(count) => onChange({ themes: count })}
          style={{ width: 180 }}
        />
      </Form.Item>
      <Form.Item label={t('create.questions')} htmlFor={`${prefix}-questions`}>
        <InputNumber
          id={`${prefix}-questions`}
          min={1}
          max={50}
          precision={0}
          value={questionsPerTheme}
          onChange={(count) => count !== null && onChange({ questionsPerTheme: count })}
          style={{ width: 120 }}
        />
      </Form.Item>
    </>
  );
}
