import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useApi } from '../api/api-context';
import { useErrorWords } from '../shared/ErrorNote';
import { saveFile } from './save-file';

/** Saves a file of the task. By fetch, because a link sends no key. */
export function useDownload(taskId: string) {
  const api = useApi();
  const { message } = App.useApp();
  const words = useErrorWords();
  return useMutation({
    mutationFn: async (name: string) => {
      const response = await api.downloadFile({ task_id: taskId, file_name: name });
      saveFile(name, await response.blob());
    },
    onError: (error) => void message.error(words(error)),
  });
}
