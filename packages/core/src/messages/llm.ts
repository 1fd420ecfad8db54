import { texts } from './template';

export const llmTexts = texts({
  'llm.comments_too_slow': {
    zh: '模型没有在 {seconds} 秒内写完注释，请稍后重试，或去掉 business_context 使用内置注释',
    en: 'The model did not finish the comments within {seconds} seconds; try again later, or leave business_context out to use the built-in comments',
  },
  'llm.embedding_too_slow': {
    zh: '向量模型没有在 {seconds} 秒内完成，没有写入任何数据，请稍后重试；一次提交多条时请减少条数',
    en: 'The embedding model did not finish within {seconds} seconds; nothing was written. Try again later, with fewer items where several were sent',
  },
  'llm.questions_too_slow': {
    zh: '模型没有在 {seconds} 秒内写完 {count} 个问题，请减少条数后重试，或自行填写 question',
    en: 'The model did not write {count} questions within {seconds} seconds; send fewer, or write question yourself',
  },
  'llm.wait_asked': {
    zh: '模型服务 {host} 要求等待 {seconds} 秒后再试（限流）。请稍后重新执行',
    en: 'The model service {host} asks to wait {seconds} seconds (rate limit). Execute again later',
  },
  'llm.embedding_count': {
    zh: '向量服务 {host} 的响应不可用: 需要 {wanted} 个向量，得到 {got} 个。请检查 EMBEDDING_BASE_URL 与 EMBEDDING_MODEL',
    en: 'The answer of the embedding service {host} is not usable: {wanted} vectors wanted, {got} received. Check EMBEDDING_BASE_URL and EMBEDDING_MODEL',
  },
  'llm.embedding_no_number': {
    zh: '向量服务 {host}（{model}）的响应不可用: 第 {nth} 个向量含有不是数字的值。请检查 EMBEDDING_BASE_URL 与 EMBEDDING_MODEL，或重新执行',
    en: 'The answer of the embedding service {host} ({model}) is not usable: vector {nth} holds values that are no numbers. Check EMBEDDING_BASE_URL and EMBEDDING_MODEL, or execute again',
  },
  'llm.embedding_twice': {
    zh: '向量服务 {host}（{model}）的响应不可用: 有两个向量的序号是 {number}，无法得知哪个向量属于哪段文本。请检查 EMBEDDING_BASE_URL 与 EMBEDDING_MODEL',
    en: 'The answer of the embedding service {host} ({model}) is not usable: two vectors have the number {number}, so that nobody knows which text is whose. Check EMBEDDING_BASE_URL and EMBEDDING_MODEL',
  },
  'llm.embedding_dimension': {
    zh: '向量模型 {model} 给出 {got} 维向量，需要 {wanted} 维。请检查 EMBEDDING_MODEL 与 EMBEDDING_DIMENSION 是否匹配',
    en: 'The embedding model {model} gives vectors of {got} dimensions, {wanted} are wanted. Check that EMBEDDING_MODEL and EMBEDDING_DIMENSION fit together',
  },
  'llm.no_answer_in': {
    zh: '{seconds} 秒内没有完整的响应',
    en: 'no complete answer within {seconds} seconds',
  },
  'llm.silent_for': {
    zh: '连续 {seconds} 秒没有收到任何数据',
    en: 'nothing was received for {seconds} seconds',
  },
  'llm.answer_broke': { zh: '响应中途断开或不完整', en: 'the answer broke off or is incomplete' },
  'llm.quota': {
    zh: '模型服务 {host} 的额度已用完（HTTP {status}）。请充值或更换 {setting}_API_KEY，然后重新执行；已得到的回答不会重复计费',
    en: 'The quota of the model service {host} is used up (HTTP {status}). Top it up or change {setting}_API_KEY, then execute again; answers received are not charged again',
  },
  'llm.key_refused': {
    zh: '模型服务 {host} 拒绝了密钥（HTTP {status}）。请检查 {setting}_API_KEY 是否正确、是否有权使用模型 {model}',
    en: 'The model service {host} refused the key (HTTP {status}). Check that {setting}_API_KEY is right and may use the model {model}',
  },
  'llm.content_refused': {
    zh: '模型服务 {host} 的内容审核拒绝了这段内容。请检查其中的注释、样例与业务背景，或换用其他模型服务',
    en: 'The content inspection of the model service {host} refused this text. Look at its comments, samples and business context, or use another service',
  },
  'llm.not_found': {
    zh: '模型服务 {host} 上找不到接口或模型 {model}（HTTP 404）。请检查 {setting}_BASE_URL（通常以 /v1 结尾）和 {setting}_MODEL',
    en: 'The model service {host} does not know the endpoint or the model {model} (HTTP 404). Check {setting}_BASE_URL (it usually ends in /v1) and {setting}_MODEL',
  },
  'llm.too_many': { zh: '请求过于频繁（HTTP 429）', en: 'too many requests (HTTP 429)' },
  'llm.server_error': { zh: '服务端错误（HTTP {status}）', en: 'error of the server (HTTP {status})' },
  'llm.refused': {
    zh: '模型服务 {host} 不接受对模型 {model} 的请求（HTTP {status}）: {text}。请检查 {setting}_MODEL 与该服务是否匹配',
    en: 'The model service {host} refused the request for the model {model} (HTTP {status}): {text}. Check that {setting}_MODEL fits the service',
  },
  'llm.connection_failed': { zh: '连接失败（{code}）', en: 'the connection failed ({code})' },
  'llm.cannot_connect': {
    zh: '无法连接模型服务 {host}（{code}）。请检查 {setting}_BASE_URL、该服务是否已启动、网络与代理',
    en: 'Cannot connect to the model service {host} ({code}). Check {setting}_BASE_URL, that the service is running, the network and a proxy',
  },
  'llm.failed_often': {
    zh: '模型服务 {host} 多次重试后仍然失败: {why}。请稍后重新执行',
    en: 'The model service {host} failed again and again: {why}. Execute again later',
  },
  'llm.not_a_completion': {
    zh: '响应不是 chat completion 的格式（请检查 LLM_BASE_URL）',
    en: 'the answer is not a chat completion (check LLM_BASE_URL)',
  },
  'llm.filtered': { zh: '内容被服务商过滤', en: 'the provider filtered the content' },
  'llm.no_content': { zh: '内容为空', en: 'the content is empty' },
  'llm.thought_too_long': {
    zh: '思考过程用完了长度上限，没有给出回答（finish_reason=length）',
    en: 'the thinking used up the maximum length and no answer came (finish_reason=length)',
  },
  'llm.no_room_to_think': {
    zh: '模型 {model}（{host}）的思考过程用完了 {most} 个token，没有给出回答。请用 LLM_EXTRA_BODY 关闭思考（如 {"enable_thinking":false}），或调高 LLM_MAX_OUTPUT_TOKENS，然后重新执行',
    en: 'The thinking of the model {model} ({host}) used up {most} tokens and no answer came. Turn it off with LLM_EXTRA_BODY (such as {"enable_thinking":false}) or raise LLM_MAX_OUTPUT_TOKENS, then execute again',
  },
  'llm.no_room': {
    zh: '模型 {model}（{host}）的回答超过 {most} 个token，被截断。请调高 LLM_MAX_OUTPUT_TOKENS 后重新执行',
    en: 'The answer of the model {model} ({host}) was cut off at {most} tokens. Raise LLM_MAX_OUTPUT_TOKENS, then execute again',
  },
  'llm.answer_without_end': {
    zh: '模型 {model}（{host}）的回答超过 {mb} MB，已停止接收。请重新执行，或在 LLM_MODEL 中换一个模型',
    en: 'The answer of the model {model} ({host}) went beyond {mb} MB and was not read on. Execute again, or choose another model in LLM_MODEL',
  },
  'llm.daily_limit': {
    zh: '今天所有任务共用的模型用量已达上限 LLM_DAILY_TOKENS: 上限 {limit} 个token，已用 {used}。请明天重新执行，或由管理员调高该设置；已得到的回答不会重复计费',
    en: 'All tasks together have reached the daily limit LLM_DAILY_TOKENS of the model: {limit} tokens, {used} used. Execute again tomorrow, or have the setting raised; answers received are not charged again',
  },
  'llm.cut_off': {
    zh: '回答超出长度上限被截断（finish_reason=length）',
    en: 'the answer was cut off at its maximum length (finish_reason=length)',
  },
  'llm.no_json': { zh: '不是完整的 JSON', en: 'it is no complete JSON' },
  'llm.wrong_json': { zh: 'JSON 不符合要求: {why}', en: 'the JSON is not as asked: {why}' },
  'llm.embedder_dimension': {
    zh: '向量模型 {model} 返回的向量维度为 {got}，与 EMBEDDING_DIMENSION={dimension} 不一致，请修改配置后重试',
    en: 'The embedding model {model} returned vectors of {got} dimensions, which is not EMBEDDING_DIMENSION={dimension}; correct the configuration and try again',
  },
  'llm.budget_exceeded': {
    zh: '模型用量预算已用完: 上限 {limit} 个token，已用 {used}，下一次调用最多还需 {next}。请通过 PATCH 调高任务的 max_llm_tokens 后重新执行，已得到的回答不会重复计费',
    en: 'The budget for the model is used up: {limit} tokens in all, {used} used, the next call needs up to {next}. Raise max_llm_tokens of the task with PATCH and execute again; answers received are not charged again',
  },
  'llm.no_usable_answer': {
    zh: '模型 {model}（{host}）连续{rounds}次没有给出可用的回答（{prompt}）: {reason}。请重新执行，或在 LLM_MODEL 中换一个更强的模型',
    en: 'The model {model} ({host}) gave no usable answer {rounds} times in a row ({prompt}): {reason}. Execute again, or choose a stronger model in LLM_MODEL',
  },
});
