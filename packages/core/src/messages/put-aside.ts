import { texts } from './template';

export const putAsideTexts = texts({
  'put_aside.will_append': {
    zh: '{step} 会在现有问答对后追加，追加前的内容保留为: {files|、}',
    en: '{step} will add to the pairs that are there; what the file holds now is kept as: {files}',
  },
  'put_aside.will_replace': {
    zh: '{step} 会替换您修改过的文件，您的版本保留为: {files|、}',
    en: '{step} will replace files that you edited; your versions are kept as: {files}',
  },
  'put_aside.may_replace': {
    zh: '{step} 若写入以下您修改过或上传的文件，您的版本保留为: {files|、}',
    en: 'Where {step} writes these files that you edited or uploaded, your versions are kept as: {files}',
  },
  'put_aside.will_replace_many': {
    zh: '{step} 会替换您修改过的文件，您的版本保留为: {files|、} 等 {count} 个文件',
    en: '{step} will replace files that you edited; your versions are kept as: {files} and so on, {count} files in all',
  },
  'put_aside.may_replace_many': {
    zh: '{step} 若写入以下您修改过或上传的文件，您的版本保留为: {files|、} 等 {count} 个文件',
    en: 'Where {step} writes these files that you edited or uploaded, your versions are kept as: {files} and so on, {count} files in all',
  },
});
