import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

// A process of its own: jest cannot load ESLint's configuration, which is an ES module.
// In: JSON `[{filePath, text}]`. Out: for each of them ESLint's messages.
const eslint = new ESLint();
const found = [];
for (const file of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(file.text, { filePath: file.filePath });
  found.push(result.messages);
}
process.stdout.write(JSON.stringify(found));
