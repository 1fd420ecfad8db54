/*
 * Answers a question about a database: finds what the training data knows of it, asks a model with that, prints the SQL.
 *
 *   PAIRSMITH_URL=http://127.0.0.1:8084 LLM_BASE_URL=… LLM_API_KEY=… LLM_MODEL=… \
 *     node --conditions=source --import tsx examples/typescript/answer-a-question.ts '哪个服务区的停车位最多' [database]
 *
 * Without a model it prints the nearest pair: an example, no answer.
 */
import { createClient } from '@pairsmith/client';

const { PAIRSMITH_URL, PAIRSMITH_API_KEY, LLM_BASE_URL, LLM_API_KEY, LLM_MODEL } = process.env;
const [question, database] = process.argv.slice(2);

async function main() {
  if (!question)
    throw new Error('Give a question, and the database that it is about where there are several.');
  const pairsmith = createClient({
    baseUrl: PAIRSMITH_URL ?? 'http://127.0.0.1:8084',
    ...(PAIRSMITH_API_KEY && { apiKey: PAIRSMITH_API_KEY }),
  });
  const found = await pairsmith.searchTrainingData({ question, ...(database && { db_name: database }) });
  if (!found.ddl.length && !found.sql.length) throw new Error('The training data has nothing on this.');
  if (LLM_BASE_URL && LLM_MODEL) return console.log(await askModel(question, found.prompt_context));
  const [nearest] = found.sql;
  console.log(nearest ? `-- ${nearest.question}\n${nearest.sql}` : '-- No pair is near; the tables are:');
  if (!nearest) console.log(found.ddl.map(({ content }) => content).join('\n\n'));
}

/** One statement from an OpenAI-compatible model. It is text from outside: run it as a role that can only read. */
async function askModel(asked: string, context: string): Promise<string> {
  const response = await fetch(`${LLM_BASE_URL}/chat/completions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${LLM_API_KEY ?? ''}` },
    body: JSON.stringify({
      model: LLM_MODEL,
      temperature: 0,
      messages: [
        {
          role: 'system',
          content: `Write one PostgreSQL SELECT statement that answers the question, and nothing else.\n\n${context}`,
        },
        { role: 'user', content: asked },
      ],
    }),
  });
  if (!response.ok) throw new Error(`The model answered ${response.status}: ${await response.text()}`);
  const { choices } = (await response.json()) as { choices: { message: { content: string } }[] };
  const content = choices[0]?.message.content ?? '';
  return (/```(?:sql)?\n([^]*?)```/.exec(content)?.[1] ?? content).trim();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
