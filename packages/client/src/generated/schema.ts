// Made from the OpenAPI document by `npm run client:generate`; not edited by hand.

export interface paths {
  '/api/v0/data_pipeline/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 任务列表，最新的在前 */
    get: operations['listTasks'];
    put?: never;
    /**
     * 创建任务
     * @description 只登记任务，不连接业务数据库，但会按 ALLOWED_DB_HOSTS 检查其主机；随后上传表清单，再执行。
     */
    post: operations['createTask'];
    /**
     * 批量删除任务
     * @description 部分成功时返回200和各自的结果；一个也没有删除时返回400，结果在 failed_tasks 中。
     */
    delete: operations['deleteTasks'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 按条件查询任务，分页 */
    post: operations['queryTasks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 任务状态、进度和各步骤的报告 */
    get: operations['getTask'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * 修改任务参数
     * @description 改正密码、提高预算等，不必重新创建任务；输入有变化的已完成步骤会标记为 stale。
     */
    patch: operations['patchTask'];
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/execute': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 执行一个步骤，或依次执行全部步骤
     * @description 立即返回，任务在后台执行；通过任务状态接口或事件流了解进度。
     */
    post: operations['executeTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 取消正在排队或执行的步骤 */
    post: operations['cancelTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/executions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 任务的全部执行记录，最新的在前 */
    get: operations['listExecutions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/table-list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 直接提交表名，创建表清单 */
    post: operations['createTableList'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/upload-table-list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 上传表清单文件 */
    post: operations['uploadTableList'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/table-list-info': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 表清单的信息
     * @description 带 check=true 时到业务数据库中逐个查找，不存在的列在 missing_tables 中。
     */
    get: operations['getTableListInfo'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/database/tables': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 查询业务数据库的表名列表 */
    post: operations['listTables'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/database/table/ddl': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 查询一张表的DDL、Markdown说明和字段
     * @description 与 ddl_generation 步骤写出的内容一致；示例数据已脱敏。行数为数据库统计信息中的估计值。
     */
    post: operations['tableDdl'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 以 Server-Sent Events 实时跟踪任务的状态、进度和日志
     * @description 首次连接立即发送当前状态(status)，随后是日志的最后 tail 行，之后发送新的变化：status 为任务与步骤的完整状态，progress 为正在执行的步骤的进度，log 为一行日志，deleted 表示任务已删除、连接随即结束。中间状态变化很快时只发送最新的。每15秒有一行心跳注释。事件 id 为 {状态版本}-{日志偏移}，断线后用 Last-Event-ID 请求头续传，不丢失也不重复，服务重启后同样有效；格式不正确的 Last-Event-ID 返回400。
     */
    get: operations['followTask'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 任务的文件列表 */
    get: operations['listFiles'];
    put?: never;
    /** 上传或替换文件 */
    post: operations['uploadFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/files/{file_name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 下载文件
     * @description 支持 Range、If-None-Match；只提供列表中的文件。
     */
    get: operations['downloadFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/pairs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 任务的问答对，按条件筛选、排序、分页
     * @description 包括已隔离的；附证明级别、第二读者的结论、检查结果和人的评审。
     */
    get: operations['listPairs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/pairs/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 查看一条SQL的结果
     * @description 只读执行，行数、时间和代价都有上限；个人信息字段脱敏；结果不保存。只能查询任务的表。
     */
    post: operations['previewPair'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/pairs/{pair_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个问答对的全部：证据、推理步骤、失败过的SQL */
    get: operations['getPair'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * 批准、拒绝或修改一个问答对
     * @description 批准高于存疑、冲突和 strict。修改问题或SQL时先证明再回答，不能执行的不保存；修改后的问答对有新的 id。任务正在执行时返回409。
     */
    patch: operations['reviewPair'];
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/evaluations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 任务的全部评估，最新的在前 */
    get: operations['listEvaluations'];
    put?: never;
    /**
     * 评估任务的训练数据
     * @description 按查询计划留出一部分已加载的问答对，由所配置的模型回答其问题：只有表结构、加上检索到的DDL、再加上检索到的问答对，比较各自的执行准确率。立即返回，在后台执行；中断后再次评估不会重复询问已有的回答。需要配置模型，并已加载训练数据。
     */
    post: operations['evaluateTask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/evaluations/{evaluation_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次评估的状态、进度和报告 */
    get: operations['getEvaluation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/evaluations/{evaluation_id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 取消正在排队或执行的评估
     * @description 已得到的回答会保留，再次评估时接着做。
     */
    post: operations['cancelEvaluation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 把任务的问答对或表结构导出为训练和提问所用的格式
     * @description chat：OpenAI微调的对话JSONL；alpaca；sharegpt；spider、bird（part=tables 为 tables.json）；dpo：TRL的偏好JSONL，接受的SQL对照被拒绝或出错的；vanna：vn.train 的Python调用；csv：以公式字符开头的值已处理。表结构作为语义模型：mdl（WrenAI）、cortex（Snowflake Cortex Analyst）、dbt（sources）、comments（COMMENT ON 语句）。内容边读边发，相同的文件和选项总是得到相同的字节；中途出错时连接会断开，收到的内容不完整。划分按查询计划进行：只有常量不同或写法不同的SQL不会分到两个部分。未知的选项返回400并指出最接近的选项。
     */
    get: operations['exportTask'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/training_data/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 导出多个任务或一个数据库的问答对
     * @description 重复的问答对只导出一次。还没有问答对的任务跳过，并在 manifest.json 中说明。chat：OpenAI微调的对话JSONL；alpaca；sharegpt；spider、bird（part=tables 为 tables.json）；dpo：TRL的偏好JSONL，接受的SQL对照被拒绝或出错的；vanna：vn.train 的Python调用；csv：以公式字符开头的值已处理。表结构作为语义模型：mdl（WrenAI）、cortex（Snowflake Cortex Analyst）、dbt（sources）、comments（COMMENT ON 语句）。内容边读边发，相同的文件和选项总是得到相同的字节；中途出错时连接会断开，收到的内容不完整。划分按查询计划进行：只有常量不同或写法不同的SQL不会分到两个部分。未知的选项返回400并指出最接近的选项。
     */
    post: operations['exportTrainingData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/logs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 任务日志的最后若干行 */
    get: operations['getLogs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/tasks/{task_id}/logs/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 按条件查询任务日志，分页 */
    post: operations['queryLogs'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/training_data/stats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 训练数据的统计 */
    get: operations['getTrainingStats'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/training_data/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 按条件查询训练数据，分页 */
    post: operations['queryTrainingData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/training_data/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 检索与问题最接近的训练数据
     * @description NL2SQL应用由此读取训练数据：同时按向量和词检索，在所选任务和数据库之内合并排名。ddl 除找到的表外，还有连接它们所需的相关表，合计不超过10个。
     */
    post: operations['searchTrainingData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/training_data/create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 创建训练数据
     * @description 逐条检查：有成功的即为200，全部失败为400。SQL必须是一条只读语句。相同文本可以重复创建，结果的message会指出，用 combine 合并。手工创建的数据不属于任何任务，任务重新加载时不受影响。
     */
    post: operations['createTrainingData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/training_data/update': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 更新一条训练数据，ID不变
     * @description 类型必须与记录的类型相同。由任务加载的记录，该任务下次加载时会被任务文件中的内容替换。
     */
    post: operations['updateTrainingData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/training_data/delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 删除训练数据
     * @description 有删除成功的即为200，一条也没有删除为400。
     */
    post: operations['deleteTrainingData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/training_data/upload': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 上传文件作为训练数据
     * @description 全部写入或全部不写入；内容与类型不符时为400并指出位置。
     */
    post: operations['uploadTrainingData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/training_data/combine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 合并文本完全相同的训练数据
     * @description 默认只统计；dry_run:false 时删除多余的记录，需要 admin 角色。删除的若是任务加载的记录，该任务再次加载时会重新写入。
     */
    post: operations['combineTrainingData'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/vector/backup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 备份训练数据的向量表
     * @description 两张表取自同一时刻，写完并落盘后才出现在备份列表中。任务的备份随任务目录一起删除。请求完成后才返回；客户端断开不会中止备份。
     */
    post: operations['backupVectors'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/vector/restore/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 列出可恢复的向量备份
     * @description 只列出完整的备份集；只有一个文件的（例如备份时断电）不能恢复，不列出。
     */
    get: operations['listVectorBackups'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/data_pipeline/vector/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 从备份恢复训练数据的向量表
     * @description 在一个事务内完成：全部恢复，或没有任何变化。不清空时，id 相同的数据以备份为准，其余保留；集合按名称对应。客户端断开不会中止恢复。
     */
    post: operations['restoreVectors'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/training_data/rebuild': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 用当前配置的向量模型重建全部向量
     * @description 先在暂存区计算全部向量，再在一个事务内替换；期间检索不受影响，新加载的数据不会丢失。客户端断开不会中止重建。
     */
    post: operations['rebuildVectors'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/audit/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 按条件查询操作记录，分页，最新的在前
     * @description 通过检查并开始执行的每个修改操作都有一条记录：谁、何时、做了什么、结果如何；dry_run 不修改任何内容，没有记录。保留 AUDIT_KEEP_DAYS 天。
     */
    post: operations['queryAudit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v0/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 本次请求的密钥名称和角色
     * @description 网页和程序由此得知密钥是否有效、可以做什么；服务没有设置密钥时为 guest，可以做一切。
     */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 进程是否在运行 */
    get: operations['getLiveness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 依赖是否就绪
     * @description 逐个检查依赖；有一个不可用，或数据卷剩余空间低于 DISK_MIN_FREE_MB 时，以503返回同样的内容。
     */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 本文档（OpenAPI 3.1）
     * @description 由校验请求和类型的同一套 schema 生成；可在浏览器中打开 /docs 查看。
     */
    get: operations['getOpenApi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 监控指标（Prometheus 文本格式）
     * @description 本进程的请求耗时与资源占用；任务、执行、训练数据的数量在抓取时从 PostgreSQL 读取，各进程一致。依赖不可用时仍返回200，由 pairsmith_dependency_up 说明。
     */
    get: operations['getMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description 谁在何时做了什么 */
    AuditEntry: {
      id: number;
      /** @description 服务器本地时间，精确到微秒，不带时区 */
      created_at: string;
      /** @description API密钥的名称；没有设置密钥时为 guest */
      actor: string;
      /** @enum {string} */
      role: 'viewer' | 'operator' | 'admin';
      /** @enum {string} */
      action:
        | 'task.create'
        | 'task.change'
        | 'task.execute'
        | 'task.cancel'
        | 'task.evaluate'
        | 'task.delete'
        | 'table_list.store'
        | 'file.upload'
        | 'pair.review'
        | 'pair.preview'
        | 'training_data.create'
        | 'training_data.update'
        | 'training_data.delete'
        | 'training_data.upload'
        | 'training_data.combine'
        | 'vectors.backup'
        | 'vectors.restore'
        | 'vectors.rebuild';
      task_ids: string[];
      execution_id: string | null;
      /** @description 请求编号，服务日志中有同样的编号 */
      request_id: string;
      /** @description HTTP状态码；null：进程在操作结束前退出，结果未知，请查看任务状态 */
      status: number | null;
      error_type: components['schemas']['ErrorType'] | null;
      /** @description 请求中的主要参数；不含密码、连接串、SQL和文本内容 */
      details: {
        [key: string]: string | boolean | string[];
      };
    };
    /** @description 问答对的覆盖情况 */
    Coverage: {
      /** @description 有数据的表，及其中被问答对用到的 */
      tables: {
        total: number;
        covered: number;
        /** @description 未用到的表，最多20个，其余见 holes_file */
        uncovered: string[];
      };
      /** @description 表间关系，及两端出现在同一问答对中的 */
      relations: {
        total: number;
        covered: number;
      };
      /** @description 各SQL特征的问答对数 */
      traits: {
        [key: string]: number;
      };
      /** @description 各难度的问答对数 */
      difficulty: {
        [key: string]: number;
      };
      /** @description 各问法的问答对数 */
      styles: {
        [key: string]: number;
      };
      /** @description 各验证等级的问答对数 */
      proof_levels: {
        [key: string]: number;
      };
      /** @description 文件名：没有问答对用到的每个表、关系、SQL特征、难度与问法，及其原因 */
      holes_file?: string;
      /** @description holes_file 的内容按种类与原因合计 */
      holes_by_reason?: {
        /** @enum {string} */
        kind: 'table' | 'relation' | 'trait' | 'difficulty' | 'style';
        reason: string;
        count: number;
        /** @description 其中最多3个 */
        names: string[];
      }[];
    };
    /** @description 一条训练数据的创建结果 */
    CreatedTrainingItem: {
      /** @description 在请求中的位置，从0开始 */
      index: number;
      success: boolean;
      training_id?: string;
      /** @description 无法识别时为 null */
      type: ('sql' | 'ddl' | 'documentation' | 'error_sql') | null;
      message: string;
      error?: string;
    };
    /** @description 步骤 ddl_generation 的报告 */
    DdlGenerationReport: {
      total_tables: number;
      processed_successfully: number;
      failed: number;
      failed_tables: {
        table: string;
        error: string;
      }[];
      /** @description 生成的文件名 */
      files_generated: string[];
      /** @description changed_only 时：没有变化而原样保留的文件数 */
      files_kept?: number;
      /** @description 有变化时才有 */
      drift?: components['schemas']['Drift'];
      /** @description 本次执行没有请求模型或向量时才有：与上次相比是否有变化，多少回答和向量取自缓存 */
      again?: string;
      /** @description 耗时，单位秒 */
      duration: number;
      writer: components['schemas']['WriterInUse'];
      /** @description 需要人工检查的内容，有才出现；同时列在 warnings 中 */
      marks?: {
        /** @description 表名或主题名 */
        of: string;
        /** @description 为什么 */
        why: string;
      }[];
      llm: components['schemas']['LlmUsage'];
    };
    /** @description 一个依赖的状况 */
    Dependency: {
      ok: boolean;
      /** @description 哪里不对，怎么处理 */
      problem?: string;
    };
    /** @description 与上次读取相比，数据库的结构与说明有何变化，涉及哪些文件和问答对 */
    Drift: {
      /** @description 上次读取数据库的时间 */
      since: string;
      changes: {
        /** @enum {string} */
        kind:
          | 'table_gone'
          | 'table_unlisted'
          | 'table_new'
          | 'table_comment'
          | 'table_words'
          | 'table_definition'
          | 'keys'
          | 'relations'
          | 'column_gone'
          | 'column_new'
          | 'column_renamed'
          | 'column_type'
          | 'column_nullable'
          | 'column_default'
          | 'column_values'
          | 'column_comment'
          | 'column_words'
          | 'column_masking';
        table: string;
        /** @description null：整张表 */
        column: string | null;
        was: string | null;
        now: string | null;
        text: string;
      }[];
      /** @description 内容受影响的文件名 */
      files: string[];
      pairs: {
        file: string;
        question: string;
        /** @description 其SQL用到的、有变化的表和列 */
        uses: string[];
        /** @description 由人编写、修改或批准 */
        by_person: boolean;
      }[];
      /** @description 总数；上面各列最多 50 项 */
      total: {
        changes: number;
        files: number;
        pairs: number;
      };
      /** @description 列有全部变化、文件和问答对的文件名 */
      file: string;
    };
    /** @description 一组文本完全相同的训练数据 */
    DuplicateGroup: {
      /** @enum {string} */
      collection_name: 'sql' | 'ddl' | 'documentation' | 'error_sql';
      /** @description 相同文本的条数，含保留的一条 */
      duplicate_count: number;
      /** @description 保留的一条 */
      keep_id: string;
      /** @description 其余各条，最多列出100个 */
      remove_ids: string[];
      /** @description 文本的前200个字符 */
      preview: string;
    };
    /**
     * @description 失败的种类
     * @enum {string}
     */
    ErrorType:
      | 'missing_required_params'
      | 'invalid_params'
      | 'invalid_json'
      | 'unauthorized'
      | 'forbidden'
      | 'db_host_not_allowed'
      | 'resource_not_found'
      | 'method_not_allowed'
      | 'step_dependency_error'
      | 'task_already_running'
      | 'task_not_running'
      | 'pair_changed'
      | 'pair_not_proven'
      | 'embedding_model_mismatch'
      | 'maintenance_running'
      | 'precondition_failed'
      | 'request_timeout'
      | 'payload_too_large'
      | 'unsupported_media_type'
      | 'range_not_satisfiable'
      | 'rate_limited'
      | 'queue_unavailable'
      | 'store_unavailable'
      | 'database_connection_error'
      | 'database_permission_error'
      | 'llm_error'
      | 'llm_quota_exceeded'
      | 'llm_budget_exceeded'
      | 'file_permission_error'
      | 'disk_full'
      | 'file_validation_error'
      | 'cancelled'
      | 'worker_lost'
      | 'internal_error';
    /** @description 一个留出的问答对及各次回答 */
    EvaluatedPair: {
      /** @description 训练数据的ID */
      id: string;
      question: string;
      sql: string;
      /** @description 难度 */
      grade: string;
      traits: string[];
      theme: string | null;
      answers: components['schemas']['EvaluationAnswer'][];
    };
    /** @description 模型对一个问题的一次回答 */
    EvaluationAnswer: {
      arm: components['schemas']['EvaluationArm'];
      /** @enum {string} */
      verdict: 'right' | 'wrong' | 'no_answer' | 'refused' | 'failed' | 'timeout';
      /** @description 结果首先在哪里不同；仅 wrong 时有 */
      differs_in: ('rows' | 'columns' | 'values' | 'order') | null;
      sql: string | null;
      /** @description 没有SQL或不能执行的原因 */
      why: string | null;
      /** @description 提示中问答对的训练数据ID，按检索名次 */
      pairs: string[];
      /** @description 提示中DDL的训练数据ID；schema 时为空，全部的表都在提示中 */
      tables: string[];
      prompt_tokens: number;
      completion_tokens: number;
      /** @description 耗时，单位秒 */
      seconds: number;
    };
    /**
     * @description 模型除问题外得到的内容
     * @enum {string}
     */
    EvaluationArm: 'schema' | 'ddl' | 'ddl_pairs';
    /** @description 两种提示内容在同一批问题上的比较 */
    EvaluationComparison: {
      from: components['schemas']['EvaluationArm'];
      to: components['schemas']['EvaluationArm'];
      /** @description from 错、to 对的问题数 */
      better: number;
      /** @description from 对、to 错的问题数 */
      worse: number;
      both_right: number;
      both_wrong: number;
      /** @description McNemar 精确检验（双侧）的 p 值 */
      p: number;
    };
    /** @description 有了问答对反而答错的问题：其中的问答对值得检查，不会被删除 */
    EvaluationDoubt: {
      question: string;
      /** @description 问答对自己的SQL */
      sql: string;
      /** @description 没有问答对时的回答，结果正确 */
      without: string | null;
      /** @description 有问答对时的回答，结果不正确；null：没有SQL */
      with: string | null;
      /** @description 当时提示中的问答对 */
      pairs: {
        /** @description 训练数据的ID */
        id: string;
        question: string;
        sql: string;
      }[];
    };
    /** @description 一种提示内容下的执行准确率与用量 */
    EvaluationFigures: {
      arm: components['schemas']['EvaluationArm'];
      questions: number;
      right: number;
      /** @description 结果正确的比例，0–1；没有问题时为 null */
      accuracy: number | null;
      /** @description 95% 置信区间（Wilson）的下限 */
      low: number | null;
      /** @description 95% 置信区间的上限 */
      high: number | null;
      /** @description right 结果相同，wrong 结果不同，no_answer 没有给出SQL（例如只有文字），refused 不是允许的只读查询，failed 不能执行，timeout 超时 */
      verdicts: {
        [key: string]: number;
      };
      prompt_tokens: number;
      completion_tokens: number;
      /** @description 这些回答的用时之和 */
      seconds: number;
      cost: number | null;
    };
    /** @description 一个难度、特征或主题 */
    EvaluationGroup: {
      name: string;
      questions: number;
      arms: {
        arm: components['schemas']['EvaluationArm'];
        questions: number;
        right: number;
        /** @description 结果正确的比例，0–1；没有问题时为 null */
        accuracy: number | null;
        /** @description 95% 置信区间（Wilson）的下限 */
        low: number | null;
        /** @description 95% 置信区间的上限 */
        high: number | null;
      }[];
    };
    /** @description 一个问答对出现在提示中时，答案变好或变坏的次数 */
    EvaluationInfluence: {
      /** @description 训练数据的ID */
      id: string;
      question: string;
      sql: string;
      /** @description 出现在多少个问题的提示中 */
      shown: number;
      /** @description 其中有多少个因问答对由错变对 */
      helped: number;
      /** @description 其中有多少个因问答对由对变错 */
      misled: number;
    };
    /** @description 评估报告：训练数据让模型答对多少 */
    EvaluationReport: {
      model: string;
      /** @description 检索所用的向量模型 */
      embedding: string;
      held_out: {
        /** @description 任务加载的问答对数 */
        pairs: number;
        /** @description 其中不同的查询计划数 */
        plans: number;
        /** @description 按 share 和 seed 留出的计划数 */
        plans_held_out: number;
        /** @description 检索时不可见的问答对数：所问的计划，以及所问的问题 */
        withheld: number;
      };
      /** @description 全部提示内容都有可比较的回答的问题数，以下各项以此为准 */
      questions: number;
      /** @description false：预算用尽或模型不可用而提前停止，只包括已问完的问题 */
      complete: boolean;
      /** @description 取自此前评估、没有再次询问的回答数 */
      remembered: number;
      left_out: {
        total: number;
        /** @description fails 问答对自己的SQL不能执行，empty 结果为空，too_many_rows 行数过多，not_comparable 有回答无法比较 */
        reasons: {
          [key: string]: number;
        };
      };
      arms: components['schemas']['EvaluationFigures'][];
      comparisons: components['schemas']['EvaluationComparison'][];
      groups: {
        grade: components['schemas']['EvaluationGroup'][];
        trait: components['schemas']['EvaluationGroup'][];
        theme: components['schemas']['EvaluationGroup'][];
      };
      /** @description 帮助最多的问答对，最多 20 个 */
      helpful: components['schemas']['EvaluationInfluence'][];
      /** @description 误导过的问答对，最多 20 个 */
      misleading: components['schemas']['EvaluationInfluence'][];
      /** @description 有了问答对反而答错的问题，最多 50 个 */
      doubts: components['schemas']['EvaluationDoubt'][];
      total_doubts: number;
      answers: components['schemas']['EvaluatedPair'][];
      /** @description 耗时，单位秒 */
      duration: number;
      llm: components['schemas']['LlmUsage'];
    };
    /** @description 评估的设置 */
    EvaluationSettings: {
      /**
       * @description 留出的查询计划所占的百分比；每个留出的计划只问一个问题，同一计划的问答对都不会出现在提示中
       * @default 20
       */
      share: number;
      /**
       * @description 最多问多少个问题
       * @default 100
       */
      max_pairs: number;
      /**
       * @description 换一个值就留出另一批计划；share 为 10 且与导出的 seed 相同时，留出的就是导出（80,10,10）的 test 部分的计划
       * @default
       */
      seed: string;
      /**
       * @description 模型除问题外得到的内容：schema 全部表的名称与类型，ddl 检索到的DDL，ddl_pairs 检索到的DDL与问答对
       * @default [
       *       "schema",
       *       "ddl",
       *       "ddl_pairs"
       *     ]
       */
      arms: ('schema' | 'ddl' | 'ddl_pairs')[];
      /**
       * @description 检索时每类最多取多少条，与检索接口的 limit 相同
       * @default 5
       */
      limit: number;
    };
    /** @description 一个步骤的一次执行 */
    Execution:
      | {
          /** @constant */
          step_name: 'ddl_generation';
          /** @description 执行ID */
          execution_id: string;
          status: components['schemas']['StepStatus'];
          started_at: string | null;
          completed_at: string | null;
          attempts: number;
          error_type: components['schemas']['ErrorType'] | null;
          /** @description 失败原因及处理办法 */
          error_message: string | null;
          llm: components['schemas']['LlmUsage'];
          result: components['schemas']['DdlGenerationReport'] | null;
        }
      | {
          /** @constant */
          step_name: 'qa_generation';
          /** @description 执行ID */
          execution_id: string;
          status: components['schemas']['StepStatus'];
          started_at: string | null;
          completed_at: string | null;
          attempts: number;
          error_type: components['schemas']['ErrorType'] | null;
          /** @description 失败原因及处理办法 */
          error_message: string | null;
          llm: components['schemas']['LlmUsage'];
          result: components['schemas']['QaGenerationReport'] | null;
        }
      | {
          /** @constant */
          step_name: 'sql_validation';
          /** @description 执行ID */
          execution_id: string;
          status: components['schemas']['StepStatus'];
          started_at: string | null;
          completed_at: string | null;
          attempts: number;
          error_type: components['schemas']['ErrorType'] | null;
          /** @description 失败原因及处理办法 */
          error_message: string | null;
          llm: components['schemas']['LlmUsage'];
          result: components['schemas']['SqlValidationReport'] | null;
        }
      | {
          /** @constant */
          step_name: 'training_load';
          /** @description 执行ID */
          execution_id: string;
          status: components['schemas']['StepStatus'];
          started_at: string | null;
          completed_at: string | null;
          attempts: number;
          error_type: components['schemas']['ErrorType'] | null;
          /** @description 失败原因及处理办法 */
          error_message: string | null;
          llm: components['schemas']['LlmUsage'];
          result: components['schemas']['TrainingLoadReport'] | null;
        };
    /** @description 失败 */
    Failure: {
      /** @description 与HTTP状态码相同 */
      code: number;
      /** @constant */
      success: false;
      /** @description 失败的类别 */
      message: string;
      data: {
        /** @description 哪里不对，怎么处理 */
        response: string;
        error_type: components['schemas']['ErrorType'];
        /** @description 服务器本地时间，精确到微秒，不带时区 */
        timestamp: string;
        /** @description 请求编号，服务日志中有同样的编号 */
        request_id: string;
        /** @description 缺少的参数 */
        missing_params?: string[];
        /** @description 不正确的参数 */
        invalid_params?: string[];
        /**
         * @description 稍后重试可能成功，见 Retry-After
         * @constant
         */
        can_retry?: true;
        /** @description 需要先完成的步骤 */
        missing_steps?: components['schemas']['StepName'][];
        /** @description 问答对现在的样子 */
        current?: components['schemas']['TaskPairDetail'];
        /** @description 您想做的 */
        yours?: {
          /** @description 所看到的 version；已被别人改过时返回409和两个版本 */
          version?: number;
          /** @description null：收回评审 */
          decision?: ('approved' | 'rejected') | null;
          question?: string;
          /** @description 修改后先在业务数据库上证明；不能执行的不会保存 */
          sql?: string;
          /**
           * @description 重新证明，例如数据库已修正
           * @constant
           */
          prove?: true;
        };
        /** @description SQL未通过证明的原因代码 */
        reason?: string;
        /** @description 表清单中无效的表名及其行号 */
        bad_names?: {
          line: number;
          name: string;
        }[];
        /** @description 业务数据库给出的错误码 */
        sqlState?: string;
        /** @description 数据卷的剩余字节数 */
        free_bytes?: number;
        /** @description 向量模型给出的维度 */
        got?: number;
        /** @description 需要的向量维度 */
        wanted?: number;
        deleted_tasks?: {
          /** @description 任务ID */
          task_id: string;
          /** @constant */
          success: true;
          /** @constant */
          directory_deleted: true;
          database_records_deleted: boolean;
          deleted_files_count: number;
          /** @description 便于阅读的大小 */
          deleted_size: string;
          /** @description 服务器本地时间，精确到微秒，不带时区 */
          deleted_at: string;
          operation_message: string;
        }[];
        failed_tasks?: {
          /** @description 请求中给出的任务ID */
          task_id: string;
          error: string;
          /** @enum {string} */
          error_code: 'TASK_NOT_FOUND' | 'TASK_RUNNING' | 'DELETE_FAILED' | 'NOT_ATTEMPTED';
        }[];
        summary?: {
          total_requested: number;
          successfully_deleted: number;
          failed: number;
        };
        /** @description 服务器本地时间，精确到微秒，不带时区 */
        deleted_at?: string;
        total_requested?: number;
        failed_count?: number;
        results?: components['schemas']['CreatedTrainingItem'][];
        failed_ids?: string[];
        failed_details?: {
          id: string;
          error: string;
        }[];
      };
    };
    /** @description 检索到的问答对 */
    FoundPair: {
      id: string;
      /** @description 倒数排名融合的得分，越大越近 */
      score: number;
      /** @description 由哪种检索找到，以及名次 */
      sources: {
        /** @enum {string} */
        source: 'exact' | 'vector' | 'lexical';
        rank: number;
      }[];
      question: string | null;
      sql: string;
    };
    /** @description 检索到的表结构 */
    FoundTable: {
      id: string;
      /** @description 倒数排名融合的得分，越大越近 */
      score: number;
      /** @description 由哪种检索找到，以及名次 */
      sources: {
        /** @enum {string} */
        source: 'exact' | 'vector' | 'lexical';
        rank: number;
      }[];
      content: string;
      /** @description true：为连接找到的表而补充的表，排在最后；sources 为空表示检索本身没有找到它 */
      related: boolean;
    };
    /** @description 检索到的文本 */
    FoundText: {
      id: string;
      /** @description 倒数排名融合的得分，越大越近 */
      score: number;
      /** @description 由哪种检索找到，以及名次 */
      sources: {
        /** @enum {string} */
        source: 'exact' | 'vector' | 'lexical';
        rank: number;
      }[];
      content: string;
    };
    /** @description 列表中的评估 */
    ListedEvaluation: {
      /** @description 执行ID */
      evaluation_id: string;
      status: components['schemas']['StepStatus'];
      /** @description 在队列中等待 */
      queued: boolean;
      settings: components['schemas']['EvaluationSettings'];
      /** @description 服务器本地时间，精确到微秒，不带时区 */
      created_at: string;
      started_at: string | null;
      completed_at: string | null;
      /** @description 被领取的次数 */
      attempts: number;
      error_type: components['schemas']['ErrorType'] | null;
      /** @description 失败原因及处理办法 */
      error_message: string | null;
      progress: components['schemas']['Progress'] | null;
      warnings: string[];
      llm: components['schemas']['LlmUsage'];
      /** @description 尚无报告时为 null */
      arms: components['schemas']['EvaluationFigures'][] | null;
    };
    /** @description 列表中的任务 */
    ListedTask: {
      /** @description 任务ID */
      task_id: string;
      /** @description 任务名称 */
      task_name: string | null;
      status: components['schemas']['TaskStatus'];
      /**
       * @description 四个步骤的状态合成一个词
       * @enum {string}
       */
      step_status: 'pending' | 'running' | 'partial_completed' | 'all_completed' | 'failed';
      /** @description 服务器本地时间，精确到微秒，不带时区 */
      created_at: string;
      started_at: string | null;
      completed_at: string | null;
      /** @description API密钥的名称，未使用密钥时为 guest */
      created_by: string;
      db_name: string;
      business_context: string;
      /** @description 任务目录是否还在 */
      directory_exists: boolean;
      /** @description 服务器本地时间，精确到微秒，不带时区 */
      updated_at: string;
    };
    /** @description 模型用量；内置写作器全为 0 */
    LlmUsage: {
      /** @description 发出的请求数，每次重试各计一次 */
      calls: number;
      /** @description 由缓存回答的次数，不产生费用 */
      cached: number;
      /** @description 其中再次发出的请求数：失败后重试，或要求重新回答 */
      retried: number;
      prompt_tokens: number;
      completion_tokens: number;
      /** @description 各次调用用时之和（秒），同时进行的分别计算 */
      seconds: number;
      /** @description 按 LLM_PROMPT_PRICE、LLM_COMPLETION_PRICE 计算的费用；未设置价格时为 null */
      cost: number | null;
    };
    /** @description 分页信息 */
    Pagination: {
      page: number;
      page_size: number;
      /** @description 符合条件的总数，不是本页条数 */
      total: number;
      total_pages: number;
      has_next: boolean;
      has_prev: boolean;
    };
    /** @description 谁在何时作了什么决定 */
    PairReview: {
      decision: ('approved' | 'rejected') | null;
      reviewed_by: string;
      /** @description 服务器本地时间，精确到微秒，不带时区 */
      reviewed_at: string;
      /** @description 首次人工修改之前的问答对；null：没有改过 */
      edited_from: {
        question: string;
        sql: string;
      } | null;
    };
    /** @description 步骤进度 */
    Progress: {
      done: number;
      /** @description 0 表示尚不知道 */
      total: number;
      unit: string;
      percent: number;
      /** @description 预计剩余秒数 */
      eta_seconds: number | null;
      message: string | null;
    };
    /** @description 步骤 qa_generation 的报告 */
    QaGenerationReport: {
      /** @description 问答对文件名 */
      output_file: string;
      total_questions: number;
      /** @description append 时：原有并保留的问答对数 */
      kept_questions?: number;
      /** @description append 时：本次追加的问答对数 */
      added_questions?: number;
      /** @description 本次要求的问答对数：主题数 × 每主题问题数 */
      asked_questions?: number;
      /** @description 少于要求时才有：为什么，以及怎么办 */
      shortfall?: {
        /** @description 比要求的少多少 */
        missing: number;
        reasons: {
          reason: string;
          /** @description 涉及的问题、问答对或表的数量；null：没有可数的 */
          count: number | null;
        }[];
        /** @description 可以怎样得到更多 */
        help: string[];
      };
      total_themes: number;
      successful_themes: number;
      failed_themes: {
        theme: string;
        error: string;
      }[];
      duplicates_removed: number;
      /** @description 未通过验证而被隔离的问答对数 */
      quarantined: number;
      /** @description 本次写出的问答对的去向；proven 与 to_repair 之和为本次写入文件的数量 */
      funnel?: {
        /** @description 写出的问答对数，等于以下四项之和 */
        made: number;
        /** @description SQL已执行成功（L2）的 */
        proven: number;
        /** @description SQL有误、留待步骤 sql_validation 修复的 */
        to_repair: number;
        /** @description 被隔离的 */
        quarantined: number;
        /** @description 重复而去掉的 */
        duplicates: number;
      };
      coverage: components['schemas']['Coverage'];
      /** @description 上传了 questions.txt 时：其中的问题回答得怎样 */
      questions?: {
        /** @description questions.txt 中本次要求回答的问题数 */
        asked: number;
        answered: number;
        /** @description 已有问答对或已知无法回答，本次不再询问的问题数 */
        already: number;
        total_unanswered: number;
        /** @description 没有得到可用SQL的问题及原因，最多 50 个，全部见 file */
        unanswered: {
          question: string;
          reason: string;
        }[];
        /** @description 列有全部未回答问题的文件名；null：没有 */
        file: string | null;
      };
      /** @description 视图、上传的SQL和数据库执行过的查询：多少成为问答对，其余为什么没有 */
      mined?: {
        /** @description 找到的正在使用的查询数，等于以下三项之和 */
        found: number;
        /** @description 本次成为问答对的 */
        made: number;
        /** @description 已是问答对的 */
        already: number;
        /** @description 未采用的，按原因代码 */
        left_out: {
          [key: string]: number;
        };
        /** @description 超出一次读取数量而没有列出的 */
        more: number;
        /** @description 列有每个问答对的来源和每条未采用的查询及其原因的文件名 */
        file: string;
      };
      /** @description changed_only 时：哪些问答对受影响，各自怎样处理 */
      changed_only?: {
        /** @description 原样保留的问答对数 */
        kept: number;
        /** @description 受变化影响的问答对，最多 50 个 */
        concerned: {
          question: string;
          /** @description 什么变化影响了它 */
          why: string;
          /**
           * @description redone 由写作器重写；kept 由人编写、修改或批准，保留待检查；broken 同样保留，但SQL不能再执行
           * @enum {string}
           */
          outcome: 'redone' | 'kept' | 'broken';
        }[];
        total_concerned: number;
        /** @description 为其重写了问答对的主题 */
        themes: string[];
      };
      /** @description 本次执行没有请求模型或向量时才有：与上次相比是否有变化，多少回答和向量取自缓存 */
      again?: string;
      /** @description 耗时，单位秒 */
      duration: number;
      writer: components['schemas']['WriterInUse'];
      /** @description 需要人工检查的内容，有才出现；同时列在 warnings 中 */
      marks?: {
        /** @description 表名或主题名 */
        of: string;
        /** @description 为什么 */
        why: string;
      }[];
      llm: components['schemas']['LlmUsage'];
    };
    /** @description 一种检索方式的召回情况 */
    Recall: {
      /** @description 前k条中有正确问答对的问题比例 */
      pairs: number;
      /** @description 前k条DDL覆盖所需表的平均比例；没有DDL时为null */
      tables: number | null;
      /** @description 第一个正确问答对名次倒数的平均值 */
      mrr: number;
    };
    /** @description 加载后的检索测量，范围是本任务的数据 */
    Retrieval: {
      /** @description 用来检索的问题数：已加载问题的改写，本身不入库 */
      questions: number;
      k: number;
      /** @description 向量与词语融合，即 search 接口的检索方式 */
      fused: components['schemas']['Recall'];
      /** @description 仅用向量 */
      vectors: components['schemas']['Recall'];
      /** @description 仅用词语 */
      words: components['schemas']['Recall'];
    };
    /**
     * @description 执行的内容：四个步骤之一，或评估（evaluation）
     * @enum {string}
     */
    RunKind: 'ddl_generation' | 'qa_generation' | 'sql_validation' | 'training_load' | 'evaluation';
    /** @description 步骤 sql_validation 的报告 */
    SqlValidationReport: {
      original_sql_count: number;
      valid_sql_count: number;
      invalid_sql_count: number;
      duplicates: number;
      /** @description 有效SQL的比例，0–1 */
      success_rate: number;
      /** @description SQL修复 */
      repair_stats: {
        /** @description 尝试修复的问答对数 */
        attempted: number;
        /** @description 采用了修复结果的问答对数 */
        successful: number;
        /** @description 没有可采用的修复结果的问答对数 */
        failed: number;
        /** @description 未采用的修复结果数，按原因；一个问答对最多修复两次，每次分别计数 */
        turned_down: {
          [key: string]: number;
        };
      };
      file_modification_stats: {
        modified: number;
        quarantined: number;
      };
      /** @description 各验证等级的数量；none：不是一条只读查询 */
      proof_levels: {
        [key: string]: number;
      };
      /** @description 规则检查：各规则涉及的问答对数 */
      lint_findings: {
        [key: string]: number;
      };
      /** @description 未达到L3的各原因涉及的问答对数 */
      sense_findings: {
        [key: string]: number;
      };
      /** @description 第二读者：问题与SQL一致、未能读出、存疑（保留并列出供人工复核，strict为true时隔离）、矛盾（一律隔离）的问答对数 */
      reader: {
        agreed: number;
        unread: number;
        doubt: number;
        conflict: number;
      };
      /** @description 独立答案的比较；没有请求独立答案时不出现 */
      agreement?: {
        /** @description 每个问题请求的独立答案数（LLM_JUDGE_ANSWERS） */
        answers: number;
        /** @description 结果与多数独立答案相同的问答对数 */
        agreed: number;
        /** @description 存疑的问答对数：保留并列出供人工复核，strict为true时隔离 */
        doubt: number;
        /** @description 没有可比较的答案的问答对数 */
        unknown: number;
        /** @description 存疑的问答对中，只在虚构数据上不同的个数 */
        synthetic_only: number;
        /**
         * @description 是否生成了虚构数据；not_made 的原因见警告
         * @enum {string}
         */
        synthetic: 'made' | 'not_made';
      };
      /** @description 耗时，单位秒 */
      average_execution_time: number;
      total_retries: number;
      /** @description changed_only 时：本次重新验证的问答对数，其余沿用上次的结果 */
      judged?: number;
      /** @description 本次执行没有请求模型或向量时才有：与上次相比是否有变化，多少回答和向量取自缓存 */
      again?: string;
      /** @description 耗时，单位秒 */
      duration: number;
      llm: components['schemas']['LlmUsage'];
    };
    /** @description 任务的一个步骤；result 是该步骤的报告，尚无报告时为 null */
    Step:
      | {
          /** @constant */
          step_name: 'ddl_generation';
          step_status: components['schemas']['StepStatus'];
          started_at: string | null;
          completed_at: string | null;
          /** @description 失败原因及处理办法 */
          error_message: string | null;
          /** @description 步骤被任务参数禁用，视为已完成 */
          skipped: boolean;
          /** @description 输入在完成之后有变化，建议重新执行 */
          stale: boolean;
          execution_id: string | null;
          /** @description 最近一次执行被领取的次数 */
          attempts: number;
          error_type: components['schemas']['ErrorType'] | null;
          progress: components['schemas']['Progress'] | null;
          /** @description 不影响执行、但值得知道的情况 */
          warnings: string[];
          llm: components['schemas']['LlmUsage'];
          result: components['schemas']['DdlGenerationReport'] | null;
        }
      | {
          /** @constant */
          step_name: 'qa_generation';
          step_status: components['schemas']['StepStatus'];
          started_at: string | null;
          completed_at: string | null;
          /** @description 失败原因及处理办法 */
          error_message: string | null;
          /** @description 步骤被任务参数禁用，视为已完成 */
          skipped: boolean;
          /** @description 输入在完成之后有变化，建议重新执行 */
          stale: boolean;
          execution_id: string | null;
          /** @description 最近一次执行被领取的次数 */
          attempts: number;
          error_type: components['schemas']['ErrorType'] | null;
          progress: components['schemas']['Progress'] | null;
          /** @description 不影响执行、但值得知道的情况 */
          warnings: string[];
          llm: components['schemas']['LlmUsage'];
          result: components['schemas']['QaGenerationReport'] | null;
        }
      | {
          /** @constant */
          step_name: 'sql_validation';
          step_status: components['schemas']['StepStatus'];
          started_at: string | null;
          completed_at: string | null;
          /** @description 失败原因及处理办法 */
          error_message: string | null;
          /** @description 步骤被任务参数禁用，视为已完成 */
          skipped: boolean;
          /** @description 输入在完成之后有变化，建议重新执行 */
          stale: boolean;
          execution_id: string | null;
          /** @description 最近一次执行被领取的次数 */
          attempts: number;
          error_type: components['schemas']['ErrorType'] | null;
          progress: components['schemas']['Progress'] | null;
          /** @description 不影响执行、但值得知道的情况 */
          warnings: string[];
          llm: components['schemas']['LlmUsage'];
          result: components['schemas']['SqlValidationReport'] | null;
        }
      | {
          /** @constant */
          step_name: 'training_load';
          step_status: components['schemas']['StepStatus'];
          started_at: string | null;
          completed_at: string | null;
          /** @description 失败原因及处理办法 */
          error_message: string | null;
          /** @description 步骤被任务参数禁用，视为已完成 */
          skipped: boolean;
          /** @description 输入在完成之后有变化，建议重新执行 */
          stale: boolean;
          execution_id: string | null;
          /** @description 最近一次执行被领取的次数 */
          attempts: number;
          error_type: components['schemas']['ErrorType'] | null;
          progress: components['schemas']['Progress'] | null;
          /** @description 不影响执行、但值得知道的情况 */
          warnings: string[];
          llm: components['schemas']['LlmUsage'];
          result: components['schemas']['TrainingLoadReport'] | null;
        };
    /**
     * @description 步骤名称，按执行顺序
     * @enum {string}
     */
    StepName: 'ddl_generation' | 'qa_generation' | 'sql_validation' | 'training_load';
    /**
     * @description 步骤状态
     * @enum {string}
     */
    StepStatus: 'pending' | 'running' | 'completed' | 'failed';
    /** @description 表的一个字段 */
    TableField: {
      name: string;
      /** @description 简短的小写类型，如 varchar(32) */
      type: string;
      nullable: boolean;
      comment: string | null;
      is_primary_key: boolean;
      /** @description 声明的外键 */
      is_foreign_key: boolean;
      /** @description 外键指向的列 schema.表.列 */
      references: string | null;
      default_value: string | null;
      is_enum: boolean;
      /** @description 枚举字段的取值 */
      enum_values: string[] | null;
    };
    /** @description 任务的一个文件 */
    TaskFile: {
      file_name: string;
      /** @enum {string} */
      file_type: 'ddl' | 'sql' | 'markdown' | 'json' | 'text' | 'log' | 'other';
      /** @description 字节数 */
      file_size: number;
      /** @description 便于阅读的大小 */
      file_size_formatted: string;
      /** @description 与 file_size_formatted 相同，供早先的客户端使用 */
      file_size_human: string;
      /** @description 问答对文件：任务的主要产出 */
      is_primary: boolean;
      /** @description 服务器本地时间，精确到微秒，不带时区 */
      created_at: string;
      /** @description 服务器本地时间，精确到微秒，不带时区 */
      modified_at: string;
      is_readable: boolean;
      /** @description 生成该文件的步骤；上传的文件、备份等为 null */
      step_name: components['schemas']['StepName'] | null;
      /** @description 由人上传或修改过 */
      modified_by_user: boolean;
      download_url: string;
    };
    /** @description 任务的一个问答对 */
    TaskPair: {
      /** @description 问答对内容的SHA-256；改一个字符就是另一个问答对 */
      id: string;
      /** @description 评审和修改的次数，PATCH 时带回 */
      version: number;
      /** @enum {string} */
      state: 'accepted' | 'quarantined';
      question: string;
      sql: string;
      theme: string | null;
      origin: ('llm' | 'builtin' | 'human') | null;
      /** @description 取自哪个正在使用的查询：view 模式.视图、文件名:行号、pg_stat_statements；null：不是取来的 */
      source: string | null;
      /** @description 数据库执行过的次数；null：没有计数 */
      calls: number | null;
      /** @description 证明级别；经人批准的是 L5 */
      level: ('L0' | 'L1' | 'L2' | 'L3' | 'L4' | 'L5') | null;
      difficulty: ('easy' | 'medium' | 'hard' | 'extra') | null;
      traits: string[];
      tables: string[];
      /** @enum {string} */
      verdict: 'agreed' | 'unread' | 'doubt' | 'conflict';
      reader_reasons: string[];
      /** @description 达不到 L3 的原因 */
      sense: {
        rule: string;
        message: string;
      }[];
      /** @description 违反的检查规则 */
      lint: {
        rule: string;
        message: string;
      }[];
      /** @description 隔离的原因代码 */
      reason: string | null;
      /** @description 隔离的原因 */
      error: string | null;
      /** @description null：没有人评审过或改过 */
      review: components['schemas']['PairReview'] | null;
      file_name: string;
    };
    /** @description 一个问答对的全部 */
    TaskPairDetail: {
      /** @description 问答对内容的SHA-256；改一个字符就是另一个问答对 */
      id: string;
      /** @description 评审和修改的次数，PATCH 时带回 */
      version: number;
      /** @enum {string} */
      state: 'accepted' | 'quarantined';
      question: string;
      sql: string;
      theme: string | null;
      origin: ('llm' | 'builtin' | 'human') | null;
      /** @description 取自哪个正在使用的查询：view 模式.视图、文件名:行号、pg_stat_statements；null：不是取来的 */
      source: string | null;
      /** @description 数据库执行过的次数；null：没有计数 */
      calls: number | null;
      /** @description 证明级别；经人批准的是 L5 */
      level: ('L0' | 'L1' | 'L2' | 'L3' | 'L4' | 'L5') | null;
      difficulty: ('easy' | 'medium' | 'hard' | 'extra') | null;
      traits: string[];
      tables: string[];
      /** @enum {string} */
      verdict: 'agreed' | 'unread' | 'doubt' | 'conflict';
      reader_reasons: string[];
      /** @description 达不到 L3 的原因 */
      sense: {
        rule: string;
        message: string;
      }[];
      /** @description 违反的检查规则 */
      lint: {
        rule: string;
        message: string;
      }[];
      /** @description 隔离的原因代码 */
      reason: string | null;
      /** @description 隔离的原因 */
      error: string | null;
      /** @description null：没有人评审过或改过 */
      review: components['schemas']['PairReview'] | null;
      file_name: string;
      /** @description 答案如何得出，逐步说明 */
      reasoning: string[];
      /** @description 独立答案的比较；没有请求过为 null */
      agreement: {
        /** @enum {string} */
        verdict: 'agreed' | 'doubt' | 'unknown';
        /** @description 请求的独立答案数 */
        asked: number;
        /** @description 其中可以比较的 */
        compared: number;
        /** @description 其中结果相同的 */
        agreed: number;
        /** @description 在哪些数据上比较：业务数据、虚构数据 */
        on: ('data' | 'synthetic')[];
        answers: {
          sql: string | null;
          /** @enum {string} */
          verdict: 'agrees' | 'differs' | 'no_answer' | 'does_not_run' | 'not_comparable';
          /** @enum {string} */
          on?: 'data' | 'synthetic';
          /** @enum {string} */
          in?: 'rows' | 'columns' | 'values' | 'order';
          rows?: {
            own: number;
            other: number;
          };
        }[];
      } | null;
      /** @description 最近一次评估中的作用；只有帮助最多的和误导过的问答对（各最多20个）才有 */
      evaluation: {
        /** @description 执行ID */
        evaluation_id: string;
        /** @description 出现在多少个问题的提示中 */
        shown: number;
        /** @description 其中由错变对的问题数 */
        helped: number;
        /** @description 其中由对变错的问题数：存疑，值得检查 */
        misled: number;
      } | null;
      /** @description 失败过的SQL，例如修复之前的 */
      attempts: {
        sql: string;
        error: string;
      }[];
      /** @description 证明时执行的情况；没有执行过为 null */
      evidence: {
        rows: number;
        truncated: boolean;
        ms: number;
        cost: number;
      } | null;
    };
    /** @description 任务参数 */
    TaskParameters: {
      /** @description 连接串，密码显示为 *** */
      db_connection: string;
      db_name: string;
      business_context: string;
      enable_sql_validation: boolean;
      enable_llm_repair: boolean;
      modify_original_file: boolean;
      enable_training_data_load: boolean;
      /** @description null：由表的数量决定 */
      theme_count: number | null;
      questions_per_theme: number;
      /** @enum {string} */
      language: 'zh' | 'en';
      strict: boolean;
      /** @description schema.表.列 → 脱敏方式；未列出的列自动判断 */
      masking: {
        [key: string]: 'mask' | 'drop' | 'allow';
      };
      /** @description 从哪里取正在使用的查询：views、files、statements */
      mine: ('views' | 'files' | 'statements')[];
      /** @description 任务的token预算；null：不限 */
      max_llm_tokens: number | null;
      /** @constant */
      file_upload_mode: true;
      table_list_file: string;
    };
    /**
     * @description 任务状态
     * @enum {string}
     */
    TaskStatus: 'pending' | 'in_progress' | 'partial_completed' | 'completed' | 'failed';
    /** @description 按训练数据类型的条数 */
    TrainingCounts: {
      sql: number;
      ddl: number;
      documentation: number;
      error_sql: number;
    };
    /** @description 步骤 training_load 的报告 */
    TrainingLoadReport: {
      /** @constant */
      load_successful: true;
      /** @description 本任务已加载的条数，在训练库中清点 */
      loaded: components['schemas']['TrainingCounts'];
      skipped: {
        item: string;
        reason: string;
      }[];
      /** @description 被替换的本任务旧数据条数 */
      replaced: number;
      /** @description changed_only 时：没有变化而未重新加载的条数 */
      unchanged?: number;
      /** @description 本次执行没有请求模型或向量时才有：与上次相比是否有变化，多少回答和向量取自缓存 */
      again?: string;
      /** @description 加载前的备份；仅在要求备份时有 */
      backup?: {
        /** @description 恢复接口的 timestamp */
        backup_timestamp: string;
        tables_backed_up: {
          langchain_pg_collection: {
            /** @constant */
            success: true;
            row_count: number;
            /** @description 字节数 */
            file_size: number;
            backup_file: string;
            /** @description 耗时（秒） */
            duration: number;
          };
          langchain_pg_embedding: {
            /** @constant */
            success: true;
            row_count: number;
            /** @description 字节数 */
            file_size: number;
            backup_file: string;
            /** @description 耗时（秒） */
            duration: number;
          };
        };
        /** @description 相对数据目录的路径，可直接作为恢复接口的 backup_path */
        backup_directory: string;
        /** @description 耗时（秒） */
        duration: number;
      };
      /** @description 加载前清空的条数，含本任务的旧数据；仅在要求清空时有 */
      truncated?: number;
      /** @description 训练库中所有任务的条数 */
      store_totals: components['schemas']['TrainingCounts'];
      embedding: {
        model: string;
        dimension: number;
        /** @description 请求向量的批次数 */
        calls: number;
        /** @description 取自缓存的向量数 */
        cached: number;
      };
      /** @description 没有可用来检索的问题时不出现 */
      retrieval?: components['schemas']['Retrieval'];
      /** @description 耗时，单位秒 */
      duration: number;
    };
    /** @description 按训练数据类型的百分比，两位小数 */
    TrainingPercentages: {
      sql: number;
      ddl: number;
      documentation: number;
      error_sql: number;
    };
    /** @description 一条训练数据 */
    TrainingRecord: {
      id: string;
      /** @description ddl 和 documentation 没有问题 */
      question: string | null;
      content: string;
      /** @enum {string} */
      training_data_type: 'sql' | 'ddl' | 'documentation' | 'error_sql';
      task_id: string | null;
      /** @description 所属数据库；手工创建且未填写的为 null */
      db_name: string | null;
    };
    /** @description 由谁撰写：内置写作器，或所配置的模型 */
    WriterInUse:
      | {
          /** @constant */
          kind: 'builtin';
        }
      | {
          /** @constant */
          kind: 'model';
          model: string;
        };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: {
    /** @description 请求编号，失败时也在 data.request_id 中；请求带有 X-Request-Id（字母、数字和 . _ -，不超过64个）时原样使用 */
    RequestId: string;
    /** @description 多少秒之后重试 */
    RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listTasks: {
    parameters: {
      query?: {
        limit?: number;
        offset?: number;
        /** @description 上一页的 next_cursor，筛选和排序不变；其间新建的任务不会使其他任务重复或遗漏，深处的页与第一页一样快 */
        cursor?: string;
        status?: 'pending' | 'in_progress' | 'partial_completed' | 'completed' | 'failed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              tasks: components['schemas']['ListedTask'][];
              /** @description 符合条件的总数，不是本页条数 */
              total: number;
              limit: number;
              offset: number;
              /** @description 下一页的 cursor；null：这是最后一页 */
              next_cursor: string | null;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  createTask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          task_name?: string | null;
          /** @description postgresql://用户:密码@主机:端口/数据库；省略时使用服务配置的业务数据库 */
          db_connection?: string;
          /** @description 业务背景，写入每个提示词 */
          business_context?: string;
          /** @description 主题数；null：由表的数量决定 */
          theme_count?: number | null;
          /** @description 每个主题的问题数 */
          questions_per_theme?: number;
          /**
           * @description 注释、问题、文档和日志的语言
           * @enum {string}
           */
          language?: 'zh' | 'en';
          /** @description 低于L3、有规则问题或被第二读者存疑的问答对直接隔离，而不只是警告 */
          strict?: boolean;
          /** @description schema.表.列 → mask 脱敏、drop 不取、allow 原样；未列出的列自动判断 */
          masking?: {
            [key: string]: 'mask' | 'drop' | 'allow';
          };
          /** @description 从哪里取正在使用的查询作为问答对：views 视图定义，files 上传的 .sql 文件，statements 数据库的 pg_stat_statements；默认 ["views", "files"]，[] 为不取 */
          mine?: ('views' | 'files' | 'statements')[];
          /** @description 任务的token预算，达到即失败；提高后重新执行会接着做 */
          max_llm_tokens?: number | null;
          /** @description false：跳过 sql_validation */
          enable_sql_validation?: boolean;
          /** @description 验证失败的SQL由写作器尝试修复 */
          enable_llm_repair?: boolean;
          /** @description 验证结果写回问答对文件；false：只出报告 */
          modify_original_file?: boolean;
          /** @description false：跳过 training_load */
          enable_training_data_load?: boolean;
          /** @description 数据库的名称，用于显示和文件名；连接串未指定数据库时就是数据库 */
          db_name?: string;
          /** @description 已弃用：任何文件名都表示稍后上传，不会读取服务器上的文件 */
          table_list_file?: string;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 任务ID */
              task_id: string;
              /** @description 任务名称 */
              task_name: string | null;
              status: components['schemas']['TaskStatus'];
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              created_at: string;
              /** @constant */
              file_upload_mode: true;
              /** @description 下一步要调用的接口 */
              next_step: string;
              /** @description 不影响执行、但值得知道的情况 */
              warnings?: string[];
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  deleteTasks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          task_ids: string[];
          /**
           * @description 确认删除
           * @constant
           */
          confirm: true;
          /**
           * @description 同时删除任务记录
           * @default false
           */
          delete_database_records?: boolean;
          /**
           * @description 同时删除该任务加载的训练数据
           * @default false
           */
          delete_training_data?: boolean;
          /**
           * @description 一个失败后继续删除其余任务
           * @default true
           */
          continue_on_error?: boolean;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              deleted_tasks: {
                /** @description 任务ID */
                task_id: string;
                /** @constant */
                success: true;
                /** @constant */
                directory_deleted: true;
                database_records_deleted: boolean;
                deleted_files_count: number;
                /** @description 便于阅读的大小 */
                deleted_size: string;
                /** @description 服务器本地时间，精确到微秒，不带时区 */
                deleted_at: string;
                operation_message: string;
              }[];
              failed_tasks: {
                /** @description 请求中给出的任务ID */
                task_id: string;
                error: string;
                /** @enum {string} */
                error_code: 'TASK_NOT_FOUND' | 'TASK_RUNNING' | 'DELETE_FAILED' | 'NOT_ATTEMPTED';
              }[];
              summary: {
                total_requested: number;
                successfully_deleted: number;
                failed: number;
              };
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              deleted_at: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  queryTasks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default 1 */
          page?: number;
          /** @default 20 */
          page_size?: number;
          /** @description 上一页的 next_cursor，筛选和排序不变；其间新建的任务不会使其他任务重复或遗漏，深处的页与第一页一样快 */
          cursor?: string;
          /** @enum {string} */
          status?: 'pending' | 'in_progress' | 'partial_completed' | 'completed' | 'failed';
          /** @description 名称中包含，不分大小写 */
          task_name?: string;
          created_by?: string;
          db_name?: string;
          /** @description 含该时刻；只写日期时从当天零点起，结束时间则到当天结束 */
          created_time_start?: string;
          created_time_end?: string;
          started_time_start?: string;
          started_time_end?: string;
          completed_time_start?: string;
          completed_time_end?: string;
          /**
           * @default created_at
           * @enum {string}
           */
          sort_by?: 'created_at' | 'started_at' | 'completed_at' | 'task_name' | 'status';
          /**
           * @default desc
           * @enum {string}
           */
          sort_order?: 'asc' | 'desc';
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              tasks: components['schemas']['ListedTask'][];
              pagination: components['schemas']['Pagination'];
              /** @description 生效的筛选条件，与请求中的一致 */
              filters_applied: {
                /** @enum {string} */
                status?: 'pending' | 'in_progress' | 'partial_completed' | 'completed' | 'failed';
                /** @description 名称中包含，不分大小写 */
                task_name?: string;
                created_by?: string;
                db_name?: string;
                /** @description 含该时刻；只写日期时从当天零点起，结束时间则到当天结束 */
                created_time_start?: string;
                created_time_end?: string;
                started_time_start?: string;
                started_time_end?: string;
                completed_time_start?: string;
                completed_time_end?: string;
              };
              sort_applied: {
                /** @enum {string} */
                sort_by: 'created_at' | 'started_at' | 'completed_at' | 'task_name' | 'status';
                /** @enum {string} */
                sort_order: 'asc' | 'desc';
              };
              /** @description 查询耗时 */
              query_time: string;
              /** @description 下一页的 cursor；null：这是最后一页 */
              next_cursor: string | null;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  getTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 任务ID */
              task_id: string;
              /** @description 任务名称 */
              task_name: string | null;
              status: components['schemas']['TaskStatus'];
              step_status: {
                ddl_generation: components['schemas']['StepStatus'];
                qa_generation: components['schemas']['StepStatus'];
                sql_validation: components['schemas']['StepStatus'];
                training_load: components['schemas']['StepStatus'];
              };
              steps: components['schemas']['Step'][];
              /** @description 正在排队或执行的步骤或评估 */
              current_step: {
                /** @description 执行ID */
                execution_id: string;
                step: components['schemas']['RunKind'];
                status: components['schemas']['StepStatus'];
                /** @description 在队列中等待 */
                queued: boolean;
                started_at: string | null;
              } | null;
              parameters: components['schemas']['TaskParameters'];
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              created_at: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              updated_at: string;
              started_at: string | null;
              completed_at: string | null;
              /** @description 失败原因及处理办法 */
              error_message: string | null;
              /** @description 四个步骤的报告，任务完成后才有 */
              result: {
                ddl_generation: components['schemas']['DdlGenerationReport'] | null;
                qa_generation: components['schemas']['QaGenerationReport'] | null;
                sql_validation: components['schemas']['SqlValidationReport'] | null;
                training_load: components['schemas']['TrainingLoadReport'] | null;
              } | null;
              /** @constant */
              total_steps: 4;
              llm: components['schemas']['LlmUsage'];
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  patchTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          task_name?: string | null;
          /** @description postgresql://用户:密码@主机:端口/数据库；省略时使用服务配置的业务数据库 */
          db_connection?: string;
          /** @description 业务背景，写入每个提示词 */
          business_context?: string;
          /** @description 主题数；null：由表的数量决定 */
          theme_count?: number | null;
          /** @description 每个主题的问题数 */
          questions_per_theme?: number;
          /**
           * @description 注释、问题、文档和日志的语言
           * @enum {string}
           */
          language?: 'zh' | 'en';
          /** @description 低于L3、有规则问题或被第二读者存疑的问答对直接隔离，而不只是警告 */
          strict?: boolean;
          /** @description schema.表.列 → mask 脱敏、drop 不取、allow 原样；未列出的列自动判断 */
          masking?: {
            [key: string]: 'mask' | 'drop' | 'allow';
          };
          /** @description 从哪里取正在使用的查询作为问答对：views 视图定义，files 上传的 .sql 文件，statements 数据库的 pg_stat_statements；默认 ["views", "files"]，[] 为不取 */
          mine?: ('views' | 'files' | 'statements')[];
          /** @description 任务的token预算，达到即失败；提高后重新执行会接着做 */
          max_llm_tokens?: number | null;
          /** @description false：跳过 sql_validation */
          enable_sql_validation?: boolean;
          /** @description 验证失败的SQL由写作器尝试修复 */
          enable_llm_repair?: boolean;
          /** @description 验证结果写回问答对文件；false：只出报告 */
          modify_original_file?: boolean;
          /** @description false：跳过 training_load */
          enable_training_data_load?: boolean;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 任务ID */
              task_id: string;
              /** @description 任务名称 */
              task_name: string | null;
              status: components['schemas']['TaskStatus'];
              step_status: {
                ddl_generation: components['schemas']['StepStatus'];
                qa_generation: components['schemas']['StepStatus'];
                sql_validation: components['schemas']['StepStatus'];
                training_load: components['schemas']['StepStatus'];
              };
              steps: components['schemas']['Step'][];
              /** @description 正在排队或执行的步骤或评估 */
              current_step: {
                /** @description 执行ID */
                execution_id: string;
                step: components['schemas']['RunKind'];
                status: components['schemas']['StepStatus'];
                /** @description 在队列中等待 */
                queued: boolean;
                started_at: string | null;
              } | null;
              parameters: components['schemas']['TaskParameters'];
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              created_at: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              updated_at: string;
              started_at: string | null;
              completed_at: string | null;
              /** @description 失败原因及处理办法 */
              error_message: string | null;
              /** @description 四个步骤的报告，任务完成后才有 */
              result: {
                ddl_generation: components['schemas']['DdlGenerationReport'] | null;
                qa_generation: components['schemas']['QaGenerationReport'] | null;
                sql_validation: components['schemas']['SqlValidationReport'] | null;
                training_load: components['schemas']['TrainingLoadReport'] | null;
              } | null;
              /** @constant */
              total_steps: 4;
              llm: components['schemas']['LlmUsage'];
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  executeTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          execution_mode: 'complete' | 'step';
          step_name?: ('ddl_generation' | 'qa_generation' | 'sql_validation' | 'training_load') | null;
          /**
           * @description 前置步骤未完成也执行
           * @default false
           */
          force?: boolean;
          /** @description 不使用缓存的模型回答；单独重新执行已完成且未过期的 qa_generation 时默认为 true，complete 模式默认为 false */
          fresh?: boolean;
          /**
           * @description 单独执行 qa_generation 时：保留现有问答对，换一批问题追加在同一文件后面
           * @default false
           */
          append?: boolean;
          /**
           * @description 只更新受变化（表结构、说明、提示词、模型）影响的文件、问答对和训练数据，其余原样保留；不能与 append、"fresh": true、truncate_vector_tables、dry_run 同时使用
           * @default false
           */
          changed_only?: boolean;
          /**
           * @description complete 模式：从头执行全部四步；省略时只执行待执行、失败或过期的步骤，都已完成时执行全部四步
           * @default false
           */
          restart?: boolean;
          /**
           * @description complete 模式：从该步骤开始，执行它和它后面的步骤，不论是否已完成；不能与 restart 同时使用
           * @enum {string}
           */
          from_step?: 'ddl_generation' | 'qa_generation' | 'sql_validation' | 'training_load';
          /**
           * @description 只预估模型用量，不执行
           * @default false
           */
          dry_run?: boolean;
          /**
           * @description 加载前备份向量表
           * @default false
           */
          backup_vector_tables?: boolean;
          /**
           * @description 加载前清空向量表，同时会备份
           * @default false
           */
          truncate_vector_tables?: boolean;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @enum {string} */
              execution_mode: 'step' | 'complete';
              /** @description 完整执行模式下为 null */
              step_name: components['schemas']['StepName'] | null;
              /** @description 任务ID */
              task_id: string;
              /** @description 步骤被禁用而跳过、或 dry_run 时为 null */
              execution_id: string | null;
              /** @description 仅 dry_run 时返回：按数量和平均值预估的模型用量，内置写作器为 0 */
              estimate?: {
                llm_calls: number;
                prompt_tokens: number;
                completion_tokens: number;
                embedding_calls: number;
                /** @description 修复SQL的用量范围：事先不知道有多少SQL会失败；上面的数字按中间值计入。没有模型或不修复时不出现 */
                repairs?: {
                  llm_calls: {
                    min: number;
                    max: number;
                  };
                  tokens: {
                    min: number;
                    max: number;
                  };
                };
                /** @description 按 LLM_PROMPT_PRICE、LLM_COMPLETION_PRICE 预估的费用；未设置价格时为 null */
                cost?: number | null;
              };
              message: string;
              /**
               * @description 仅在没有存活的worker时返回：执行已接受，但要等worker启动
               * @constant
               */
              workers?: 0;
              /** @description 不影响执行、但值得知道的情况 */
              warnings: string[];
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  cancelTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 任务ID */
              task_id: string;
              /** @description 执行ID */
              execution_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  listExecutions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 最新的在前 */
              executions: components['schemas']['Execution'][];
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  createTableList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 表名，数组或以逗号、换行分隔；可写 schema.表 */
          tables?: string | string[];
          /** @description tables 的旧名称 */
          table_names?: string | string[];
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @constant */
              filename: 'table_list.txt';
              /** @description 去重后的表数 */
              table_count: number;
              /** @description 与 table_count 相同 */
              unique_table_count: number;
              /** @description 去重前的个数 */
              original_count: number;
              /** @description 字节数 */
              file_size: number;
              /** @description 便于阅读的大小 */
              file_size_formatted: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              created_time: string;
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  uploadTableList: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description 表清单：.txt，不超过2 MiB，UTF-8或GBK；每行或以逗号分隔一个表名，# 和 -- 之后是注释
           */
          file: string;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @constant */
              filename: 'table_list.txt';
              /** @description 字节数 */
              file_size: number;
              /** @description 便于阅读的大小 */
              file_size_formatted: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              upload_time: string;
              table_count: number;
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  getTableListInfo: {
    parameters: {
      query?: {
        /** @description 到业务数据库中查找每个表 */
        check?: 'true' | 'false';
      };
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              has_file: boolean;
              exists: boolean;
              /** @constant */
              file_name: 'table_list.txt';
              /** @description 字节数 */
              file_size: number;
              /** @description 便于阅读的大小 */
              file_size_formatted: string;
              uploaded_at: string | null;
              created_at: string | null;
              is_readable: boolean;
              table_count: number;
              table_names: string[];
              /** @description 业务数据库中不存在的表，仅在 check=true 时返回 */
              missing_tables?: string[];
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  listTables: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          db_connection?: string;
          /** @description 模式名，多个以逗号分隔，默认 public；* 为全部可以使用的模式 */
          schema?: string;
          table_name_pattern?: string;
          /**
           * @description 附每个表的种类、注释和估计的行数，结果在 details 中
           * @default false
           */
          details?: boolean;
          /**
           * @description 检查数据库用户的权限，结果在 role_warnings 中
           * @default false
           */
          check_role?: boolean;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 表全名 schema.table，已排序 */
              tables: string[];
              total: number;
              /** @description 所查的模式 */
              schemas: string[];
              db_connection_info: {
                database: string;
              };
              table_name_pattern?: string;
              /** @description 要求 details 时：每个表的种类、注释和行数 */
              details?: {
                /** @description 表全名，与 tables 中的一致 */
                table: string;
                schema: string;
                name: string;
                /** @enum {string} */
                kind: 'table' | 'partitioned table' | 'view' | 'materialized view' | 'foreign table';
                comment: string | null;
                /** @description 估计的行数；视图和从未统计过的表为 null */
                rows: number | null;
              }[];
              /** @description check_role 时：数据库用户除读取之外还能做什么；只能读取时为空 */
              role_warnings?: string[];
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  tableDdl: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 表名，可带模式名 */
          table: string;
          /** @description 业务数据库连接串，缺省为服务配置的业务数据库 */
          db_connection?: string;
          /** @description 业务背景；给出时由语言模型为没有注释的表和字段写注释（未配置模型时由内置写作器写） */
          business_context?: string;
          /**
           * @default ddl
           * @enum {string}
           */
          type?: 'ddl' | 'md' | 'both';
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description type 为 ddl 或 both 时返回 */
              ddl?: string;
              /** @description type 为 md 或 both 时返回 */
              md?: string;
              table_info: {
                table_name: string;
                schema_name: string;
                full_name: string;
                comment: string | null;
                field_count: number;
                /** @description 估计的行数；视图等无法估计时为 null */
                row_count: number | null;
                /** @description 占用的磁盘空间，含索引；视图为 0.0 B */
                table_size: string;
              };
              fields: components['schemas']['TableField'][];
              generation_info: {
                business_context: string;
                /** @enum {string} */
                output_type: 'ddl' | 'md' | 'both';
                /** @description 有注释由语言模型所写 */
                has_llm_comments: boolean;
                database: string;
              };
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  followTask: {
    parameters: {
      query?: {
        /** @description 首次连接时先发送日志的最后几行；带 Last-Event-ID 续传时不起作用 */
        tail?: number;
      };
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 事件流 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
    };
  };
  listFiles: {
    parameters: {
      query?: {
        /** @description 最多返回的个数；省略时返回全部 */
        limit?: number;
        /** @description 跳过最前面的若干个 */
        offset?: number;
      };
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 最近修改的在前；给出 limit 或 offset 时只是其中一段 */
              files: components['schemas']['TaskFile'][];
              /** @description 文件总数，不是本次返回的个数 */
              total: number;
              /** @description 请求的 limit；null 为不限 */
              limit: number | null;
              offset: number;
              directory_info: {
                exists: boolean;
                /** @description 任务目录名，不是服务器路径 */
                directory_path: string;
                total_files: number;
                /** @description 字节数 */
                total_size: number;
                /** @description 便于阅读的大小 */
                total_size_formatted: string;
              };
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  uploadFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description .ddl .md .txt .json .sql .csv，不超过10 MiB，不能为空；系统生成的文件名不能上传
           */
          file: string;
          /**
           * @default backup
           * @enum {string}
           */
          overwrite_mode?: 'backup' | 'replace' | 'skip';
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              uploaded_file: {
                filename: string;
                /** @description 字节数 */
                size: number;
                /** @description 便于阅读的大小 */
                size_formatted: string;
                /** @description 服务器本地时间，精确到微秒，不带时区 */
                uploaded_at: string;
                /** @enum {string} */
                overwrite_mode: 'backup' | 'replace' | 'skip';
              };
              /** @constant */
              success: true;
              /**
               * @description 文件已存在，按 skip 未写入
               * @constant
               */
              skipped?: true;
              /** @description 原文件保留为哪个备份 */
              backup_info?: {
                /** @constant */
                had_existing_file: true;
                backup_filename: string;
                backup_version: number;
                /** @description 服务器本地时间，精确到微秒，不带时区 */
                backup_created_at: string;
              };
              /** @description 文件已保存，但内容可能有问题，例如 .ddl 的语法错误及其行号 */
              warnings?: string[];
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  downloadFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
        /** @description 文件列表中的文件名 */
        file_name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 文件的内容 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': string;
        };
      };
    };
  };
  listPairs: {
    parameters: {
      query?: {
        /** @description accepted：在问答对文件中；quarantined：已隔离 */
        state?: 'accepted' | 'quarantined';
        /** @description open 尚未评审，approved 已批准，rejected 已拒绝，edited 被人改过 */
        review?: 'open' | 'approved' | 'rejected' | 'edited';
        /** @description 证明级别；none：尚未证明 */
        level?: 'L0' | 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'none';
        /** @description 第二读者的结论；没有读过的算 unread */
        verdict?: 'agreed' | 'unread' | 'doubt' | 'conflict';
        difficulty?: 'easy' | 'medium' | 'hard' | 'extra';
        /** @description 主题名称；留空：没有主题的 */
        theme?: string;
        /** @description SQL特征，例如 join、group_by */
        trait?: string;
        /** @description schema.表 */
        table?: string;
        /** @description 只要有疑问而尚未评审的：被存疑、结果可疑或违反检查规则的，以及隔离的 */
        doubtful?: 'true';
        /** @description 问题或SQL中包含，不分大小写 */
        search?: string;
        /** @description position：文件中的顺序，隔离的在后 */
        sort_by?: 'position' | 'question' | 'level' | 'difficulty' | 'reviewed_at';
        sort_order?: 'asc' | 'desc';
        limit?: number;
        /** @description 上一页的 next；其间的评审和编辑不会使其他问答对重复或遗漏 */
        after?: string;
      };
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              pairs: components['schemas']['TaskPair'][];
              /** @description 符合条件的总数，不是本页条数 */
              total: number;
              /** @description 下一页的 after；null：这是最后一页 */
              next: string | null;
              /** @description 任务全部问答对（不论筛选条件）按各项的个数 */
              counts: {
                all: number;
                state: {
                  [key: string]: number;
                };
                review: {
                  [key: string]: number;
                };
                level: {
                  [key: string]: number;
                };
                verdict: {
                  [key: string]: number;
                };
                difficulty: {
                  [key: string]: number;
                };
                theme: {
                  [key: string]: number;
                };
                trait: {
                  [key: string]: number;
                };
                doubtful: number;
              };
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  previewPair: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          sql: string;
          /**
           * @description 最多返回的行数
           * @default 20
           */
          limit?: number;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              columns: {
                name: string;
                /** @description 取自个人信息字段，或无法确定不是，已脱敏 */
                masked: boolean;
              }[];
              rows: (string | null)[][];
              /** @description 还有更多行没有返回 */
              truncated: boolean;
              ms: number;
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  getPair: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
        /** @description 问答对的 id，由列表给出 */
        pair_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              pair: components['schemas']['TaskPairDetail'];
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  reviewPair: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
        /** @description 问答对的 id，由列表给出 */
        pair_id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 所看到的 version；已被别人改过时返回409和两个版本 */
          version: number;
          /** @description null：收回评审 */
          decision?: ('approved' | 'rejected') | null;
          question?: string;
          /** @description 修改后先在业务数据库上证明；不能执行的不会保存 */
          sql?: string;
          /**
           * @description 重新证明，例如数据库已修正
           * @constant
           */
          prove?: true;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              pair: components['schemas']['TaskPairDetail'];
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  listEvaluations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 任务ID */
              task_id: string;
              /** @description 最新的在前 */
              evaluations: components['schemas']['ListedEvaluation'][];
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  evaluateTask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /**
           * @description 留出的查询计划所占的百分比；每个留出的计划只问一个问题，同一计划的问答对都不会出现在提示中
           * @default 20
           */
          share?: number;
          /**
           * @description 最多问多少个问题
           * @default 100
           */
          max_pairs?: number;
          /**
           * @description 换一个值就留出另一批计划；share 为 10 且与导出的 seed 相同时，留出的就是导出（80,10,10）的 test 部分的计划
           * @default
           */
          seed?: string;
          /**
           * @description 模型除问题外得到的内容：schema 全部表的名称与类型，ddl 检索到的DDL，ddl_pairs 检索到的DDL与问答对
           * @default [
           *       "schema",
           *       "ddl",
           *       "ddl_pairs"
           *     ]
           */
          arms?: ('schema' | 'ddl' | 'ddl_pairs')[];
          /**
           * @description 检索时每类最多取多少条，与检索接口的 limit 相同
           * @default 5
           */
          limit?: number;
          /**
           * @description 不使用此前评估留下的回答，全部重新询问
           * @default false
           */
          fresh?: boolean;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 任务ID */
              task_id: string;
              /** @description 执行ID */
              evaluation_id: string;
              warnings: string[];
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  getEvaluation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
        /** @description 评估ID，即接受评估时返回的 evaluation_id */
        evaluation_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 任务ID */
              task_id: string;
              /** @description 执行ID */
              evaluation_id: string;
              status: components['schemas']['StepStatus'];
              /** @description 在队列中等待 */
              queued: boolean;
              settings: components['schemas']['EvaluationSettings'];
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              created_at: string;
              started_at: string | null;
              completed_at: string | null;
              /** @description 被领取的次数 */
              attempts: number;
              error_type: components['schemas']['ErrorType'] | null;
              /** @description 失败原因及处理办法 */
              error_message: string | null;
              progress: components['schemas']['Progress'] | null;
              warnings: string[];
              llm: components['schemas']['LlmUsage'];
              report: components['schemas']['EvaluationReport'] | null;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  cancelEvaluation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
        /** @description 评估ID，即接受评估时返回的 evaluation_id */
        evaluation_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 任务ID */
              task_id: string;
              /** @description 执行ID */
              execution_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  exportTask: {
    parameters: {
      query: {
        /** @description 导出的格式；files 为任务全部文件的zip */
        format:
          | 'chat'
          | 'alpaca'
          | 'sharegpt'
          | 'spider'
          | 'bird'
          | 'dpo'
          | 'vanna'
          | 'csv'
          | 'mdl'
          | 'cortex'
          | 'dbt'
          | 'comments'
          | 'files';
        /** @description 只要其中一个文件，或 bundle：全部文件与 manifest.json 的zip。all 为所有问答对；train、dev、test 按查询计划划分；tables 为 tables.json（spider、bird） */
        part?: 'all' | 'train' | 'dev' | 'test' | 'tables' | 'manifest' | 'bundle';
        /** @description 只导出用这种语言提问的问答对 */
        language?: 'zh' | 'en';
        /** @description 最低的证明级别，默认 L2，与加载训练数据相同；L0 时也包括没有证明的 */
        min_proof_level?: 'L0' | 'L1' | 'L2' | 'L3' | 'L4' | 'L5';
        /** @description 提示中的表结构：none 不带，needed 只带用到的表（默认），distractors 另加干扰表，all 全部的表 */
        schema_in_prompt?: 'none' | 'needed' | 'distractors' | 'all';
        /** @description train、dev、test 各占的百分比，合计100，默认 80,10,10 */
        split?: string;
        /** @description 换一个值就换一种划分和干扰表；相同的值总是得到相同的结果 */
        seed?: string;
        /** @description 第二阅读者的结论，默认 agreed、unread、doubt；没有读过的算 unread；以逗号分隔 */
        verdicts?: string;
        /** @description 只导出经人批准的（L5） */
        approved_only?: 'true' | 'false';
        /** @description 回答中带上推理步骤（在保存了推理步骤的问答对上） */
        reasoning?: 'true' | 'false';
        /** @description schema_in_prompt=distractors 时每个问题的干扰表个数，默认3，最多50 */
        distractors?: number;
      };
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': unknown;
        };
      };
    };
  };
  exportTrainingData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @enum {string} */
          format:
            | 'chat'
            | 'alpaca'
            | 'sharegpt'
            | 'spider'
            | 'bird'
            | 'dpo'
            | 'vanna'
            | 'csv'
            | 'mdl'
            | 'cortex'
            | 'dbt'
            | 'comments';
          /** @description 这些任务的问答对 */
          task_ids?: string[];
          /** @description 这个数据库（任务的 db_name）的所有任务；与 task_ids 同时填写时两者都要满足 */
          db_name?: string;
          /**
           * @description 只要其中一个文件，或 bundle：全部文件与 manifest.json 的zip。all 为所有问答对；train、dev、test 按查询计划划分；tables 为 tables.json（spider、bird）
           * @default all
           * @enum {string}
           */
          part?: 'all' | 'train' | 'dev' | 'test' | 'tables' | 'manifest' | 'bundle';
          /**
           * @description 只导出用这种语言提问的问答对
           * @enum {string}
           */
          language?: 'zh' | 'en';
          /**
           * @description 最低的证明级别，默认 L2，与加载训练数据相同；L0 时也包括没有证明的
           * @enum {string}
           */
          min_proof_level?: 'L0' | 'L1' | 'L2' | 'L3' | 'L4' | 'L5';
          /**
           * @description 提示中的表结构：none 不带，needed 只带用到的表（默认），distractors 另加干扰表，all 全部的表
           * @enum {string}
           */
          schema_in_prompt?: 'none' | 'needed' | 'distractors' | 'all';
          /** @description train、dev、test 各占的百分比，合计100，默认 80,10,10 */
          split?: string;
          /** @description 换一个值就换一种划分和干扰表；相同的值总是得到相同的结果 */
          seed?: string;
          /** @description 第二阅读者的结论，默认 agreed、unread、doubt；没有读过的算 unread */
          verdicts?: ('agreed' | 'unread' | 'doubt' | 'conflict')[];
          /** @description 只导出经人批准的（L5） */
          approved_only?: boolean;
          /** @description 回答中带上推理步骤（在保存了推理步骤的问答对上） */
          reasoning?: boolean;
          /** @description schema_in_prompt=distractors 时每个问题的干扰表个数，默认3，最多50 */
          distractors?: number;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          '*/*': unknown;
        };
      };
    };
  };
  getLogs: {
    parameters: {
      query?: {
        /** @description 筛选之后的最后若干行 */
        limit?: number;
        level?: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';
      };
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 最旧的在前 */
              logs: {
                /** @description 日志文件中的时间 */
                timestamp: string;
                /** @enum {string} */
                level: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';
                logger: string;
                message: string;
              }[];
              /** @description 符合条件的总数 */
              total: number;
              /** @constant */
              source: 'file';
              log_file: string;
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  queryLogs: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description 任务ID */
        task_id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default 1 */
          page?: number;
          /** @default 50 */
          page_size?: number;
          /** @enum {string} */
          level?: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';
          /** @description 含该时刻；只写日期时为当天零点 */
          start_time?: string;
          /** @description 含该时刻；只写日期时为当天结束 */
          end_time?: string;
          /** @description 内容中包含，不分大小写 */
          keyword?: string;
          logger_name?: string;
          step_name?: string;
          /**
           * @default timestamp
           * @enum {string}
           */
          sort_by?: 'timestamp' | 'level' | 'logger' | 'step' | 'line_number';
          /**
           * @default desc
           * @enum {string}
           */
          sort_order?: 'asc' | 'desc';
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              logs: {
                /** @description 日志文件中的时间 */
                timestamp: string;
                /** @enum {string} */
                level: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL';
                logger: string;
                message: string;
                /** @description 写下该行的步骤；任务自身的日志为 null */
                step: components['schemas']['StepName'] | null;
                line_number: number;
              }[];
              pagination: components['schemas']['Pagination'];
              log_file_info: {
                exists: boolean;
                /** @description 字节数 */
                file_size: number;
                /** @description 便于阅读的大小 */
                file_size_formatted: string;
                last_modified: string | null;
                total_lines: number;
              };
              /** @description 查询耗时 */
              query_time: string;
              /** @description 任务ID */
              task_id: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  getTrainingStats: {
    parameters: {
      query?: {
        /** @description 只统计这些任务的数据，以逗号分隔 */
        task_ids?: string;
        /** @description 只看这个数据库的数据：任务的 db_name，或手工创建时填写的 */
        db_name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              total_count: number;
              type_breakdown: components['schemas']['TrainingCounts'];
              type_percentages: components['schemas']['TrainingPercentages'];
              /** @description 训练数据最近一次变化的时间：加载、编辑、删除、合并、恢复或重建 */
              last_updated: string | null;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  queryTrainingData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default 1 */
          page?: number;
          /** @default 20 */
          page_size?: number;
          /** @enum {string} */
          training_data_type?: 'sql' | 'ddl' | 'documentation' | 'error_sql';
          /** @description 问题或内容中包含，不分大小写 */
          search_keyword?: string;
          task_id?: string;
          /** @description 只看这些任务的数据；与 task_id 同时填写时合在一起 */
          task_ids?: string[];
          /** @description 只看这个数据库的数据：任务的 db_name，或手工创建时填写的 */
          db_name?: string;
          /**
           * @default id
           * @enum {string}
           */
          sort_by?: 'id' | 'training_data_type';
          /**
           * @default desc
           * @enum {string}
           */
          sort_order?: 'asc' | 'desc';
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              records: components['schemas']['TrainingRecord'][];
              pagination: components['schemas']['Pagination'];
              filters_applied: {
                /** @enum {string} */
                training_data_type?: 'sql' | 'ddl' | 'documentation' | 'error_sql';
                /** @description 问题或内容中包含，不分大小写 */
                search_keyword?: string;
                task_id?: string;
                /** @description 只看这些任务的数据；与 task_id 同时填写时合在一起 */
                task_ids?: string[];
                /** @description 只看这个数据库的数据：任务的 db_name，或手工创建时填写的 */
                db_name?: string;
              };
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  searchTrainingData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          question: string;
          /**
           * @description 每种类型最多返回的条数；ddl 之后另有相关的表，合计不超过10
           * @default 5
           */
          limit?: number;
          task_id?: string;
          /** @description 只看这些任务的数据；与 task_id 同时填写时合在一起 */
          task_ids?: string[];
          /** @description 只看这个数据库的数据：任务的 db_name，或手工创建时填写的 */
          db_name?: string;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              sql: components['schemas']['FoundPair'][];
              ddl: components['schemas']['FoundTable'][];
              documentation: components['schemas']['FoundText'][];
              /** @description 以上内容合成的一段文本，可直接放在问题之前交给模型 */
              prompt_context: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  createTrainingData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 一条训练数据，或最多50条的数组；逐条检查，错误的一条不影响其他条 */
          data:
            | (
                | {
                    /** @description 所属数据库，检索时可以按它限定 */
                    db_name?: string | null;
                    /** @constant */
                    training_data_type: 'sql';
                    /** @description 不填则由模型根据SQL编写；未配置模型时必填 */
                    question?: string | null;
                    /** @description 一条只读语句（SELECT 或 WITH … SELECT） */
                    sql: string;
                  }
                | {
                    /** @description 所属数据库，检索时可以按它限定 */
                    db_name?: string | null;
                    /** @constant */
                    training_data_type: 'error_sql';
                    question: string;
                    /** @description 失败的SQL，原样保存，可以是不能解析的文本 */
                    sql: string;
                  }
                | {
                    /** @description 所属数据库，检索时可以按它限定 */
                    db_name?: string | null;
                    /** @constant */
                    training_data_type: 'documentation';
                    content: string;
                  }
                | {
                    /** @description 所属数据库，检索时可以按它限定 */
                    db_name?: string | null;
                    /** @constant */
                    training_data_type: 'ddl';
                    /** @description CREATE 等定义语句，可带注释 */
                    ddl: string;
                  }
              )
            | (
                | {
                    /** @description 所属数据库，检索时可以按它限定 */
                    db_name?: string | null;
                    /** @constant */
                    training_data_type: 'sql';
                    /** @description 不填则由模型根据SQL编写；未配置模型时必填 */
                    question?: string | null;
                    /** @description 一条只读语句（SELECT 或 WITH … SELECT） */
                    sql: string;
                  }
                | {
                    /** @description 所属数据库，检索时可以按它限定 */
                    db_name?: string | null;
                    /** @constant */
                    training_data_type: 'error_sql';
                    question: string;
                    /** @description 失败的SQL，原样保存，可以是不能解析的文本 */
                    sql: string;
                  }
                | {
                    /** @description 所属数据库，检索时可以按它限定 */
                    db_name?: string | null;
                    /** @constant */
                    training_data_type: 'documentation';
                    content: string;
                  }
                | {
                    /** @description 所属数据库，检索时可以按它限定 */
                    db_name?: string | null;
                    /** @constant */
                    training_data_type: 'ddl';
                    /** @description CREATE 等定义语句，可带注释 */
                    ddl: string;
                  }
              )[];
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              total_requested: number;
              successfully_created: number;
              failed_count: number;
              results: components['schemas']['CreatedTrainingItem'][];
              /** @description 按类型的创建条数 */
              summary: components['schemas']['TrainingCounts'];
              /** @description 操作后训练库中的总条数 */
              current_total_count: number;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  updateTrainingData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | {
              id: string;
              /** @constant */
              training_data_type: 'sql';
              /** @description 不填则由模型根据SQL编写；未配置模型时必填 */
              question?: string | null;
              /** @description 一条只读语句（SELECT 或 WITH … SELECT） */
              sql: string;
            }
          | {
              id: string;
              /** @constant */
              training_data_type: 'error_sql';
              question: string;
              /** @description 失败的SQL，原样保存，可以是不能解析的文本 */
              sql: string;
            }
          | {
              id: string;
              /** @constant */
              training_data_type: 'documentation';
              content: string;
            }
          | {
              id: string;
              /** @constant */
              training_data_type: 'ddl';
              /** @description CREATE 等定义语句，可带注释 */
              ddl: string;
            };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              id: string;
              /** @enum {string} */
              type: 'sql' | 'ddl' | 'documentation' | 'error_sql';
              /** @description 操作后训练库中的总条数 */
              current_total_count: number;
              /** @description 记录属于某个任务时的提示 */
              warnings?: string[];
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  deleteTrainingData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          ids: string[];
          /** @constant */
          confirm: true;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              total_requested: number;
              successfully_deleted: number;
              failed_count: number;
              deleted_ids: string[];
              failed_ids: string[];
              failed_details: {
                id: string;
                error: string;
              }[];
              /** @description 操作后训练库中的总条数 */
              current_total_count: number;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  uploadTrainingData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          /**
           * Format: binary
           * @description 文本文件，最大500KB，UTF-8（可带BOM）或GBK
           */
          file: string;
          /** @description 所属数据库，检索时可以按它限定 */
          db_name?: string;
          /**
           * @description ddl：CREATE语句；markdown：说明文档，按二级标题分条；sql_pair_json：[{"question","sql"}] 数组；sql_pair：Question:/SQL:（或 问题：/SQL：）文本；sql：以分号分隔的查询，问题由模型编写
           * @enum {string}
           */
          file_type: 'ddl' | 'markdown' | 'sql_pair_json' | 'sql_pair' | 'sql';
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              filename: string;
              /** @enum {string} */
              file_type: 'ddl' | 'markdown' | 'sql_pair_json' | 'sql_pair' | 'sql';
              /** @description 字节数 */
              file_size: number;
              /** @description 写入的训练数据条数 */
              created: number;
              /** @description 操作后训练库中的总条数 */
              current_total_count: number;
              /** @constant */
              status: 'completed';
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  combineTrainingData: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          collection_names: ('sql' | 'ddl' | 'documentation' | 'error_sql')[];
          /**
           * @description true 只统计不删除；false 需要 admin 角色
           * @default true
           */
          dry_run?: boolean;
          /**
           * @description 相同文本保留最早还是最晚创建的一条；任务加载的数据没有创建时间，视为最早
           * @default first
           * @enum {string}
           */
          keep_strategy?: 'first' | 'last';
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              dry_run: boolean;
              summary: {
                total_records_before: number;
                total_records_after: number;
                /** @description dry_run 时 */
                duplicates_to_remove?: number;
                /** @description 实际删除时 */
                duplicates_removed?: number;
                /** @description 组数；列出的最多1000组 */
                duplicate_groups_total: number;
                collections_stats: {
                  sql?: {
                    before: number;
                    after: number;
                    duplicates: number;
                  };
                  ddl?: {
                    before: number;
                    after: number;
                    duplicates: number;
                  };
                  documentation?: {
                    before: number;
                    after: number;
                    duplicates: number;
                  };
                  error_sql?: {
                    before: number;
                    after: number;
                    duplicates: number;
                  };
                };
              };
              /** @description dry_run 时 */
              duplicate_groups?: components['schemas']['DuplicateGroup'][];
              /** @description 实际删除时 */
              merged_groups?: components['schemas']['DuplicateGroup'][];
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  backupVectors: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 备份到该任务的 vector_bak/；不填则备份到数据目录的 vector_bak/ */
          task_id?: string | null;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 恢复接口的 timestamp */
              backup_timestamp: string;
              tables_backed_up: {
                langchain_pg_collection: {
                  /** @constant */
                  success: true;
                  row_count: number;
                  /** @description 字节数 */
                  file_size: number;
                  backup_file: string;
                  /** @description 耗时（秒） */
                  duration: number;
                };
                langchain_pg_embedding: {
                  /** @constant */
                  success: true;
                  row_count: number;
                  /** @description 字节数 */
                  file_size: number;
                  backup_file: string;
                  /** @description 耗时（秒） */
                  duration: number;
                };
              };
              /** @description 相对数据目录的路径，可直接作为恢复接口的 backup_path */
              backup_directory: string;
              /** @description 耗时（秒） */
              duration: number;
              /** @constant */
              backup_performed: true;
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  listVectorBackups: {
    parameters: {
      query?: {
        /** @description 只列出数据目录的备份 */
        global_only?: 'true' | 'false';
        /** @description 只列出该任务的备份 */
        task_id?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              backup_locations: {
                /** @enum {string} */
                type: 'global' | 'task';
                /** @description 恢复接口的 backup_path */
                relative_path: string;
                task_id?: string;
                /** @description 完整的备份集（两个文件都在），最新的在前 */
                backups: {
                  timestamp: string;
                  collection_file: string;
                  embedding_file: string;
                  /** @description 字节数 */
                  collection_size: number;
                  /** @description 字节数 */
                  embedding_size: number;
                  backup_date: string;
                  has_log: boolean;
                }[];
              }[];
              summary: {
                total_locations: number;
                total_backup_sets: number;
                global_backups: number;
                task_backups: number;
              };
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  restoreVectors: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description 备份列表中的 relative_path */
          backup_path: string;
          /** @description 备份列表中的 timestamp */
          timestamp: string;
          /** @description 要恢复的表，默认两张表 */
          tables?: ('langchain_pg_collection' | 'langchain_pg_embedding')[] | null;
          /**
           * @description 恢复前清空所选的表；否则按 id 覆盖，其余数据保留
           * @default false
           */
          truncate_before_restore?: boolean;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @constant */
              restore_performed: true;
              truncate_performed: boolean;
              truncate_results: {
                langchain_pg_collection?: {
                  /** @constant */
                  success: true;
                  rows_removed: number;
                  /** @description 耗时（秒） */
                  duration: number;
                };
                langchain_pg_embedding?: {
                  /** @constant */
                  success: true;
                  rows_removed: number;
                  /** @description 耗时（秒） */
                  duration: number;
                };
              };
              restore_results: {
                langchain_pg_collection?: {
                  /** @constant */
                  success: true;
                  rows_restored: number;
                  /** @description 字节数 */
                  file_size: number;
                  /** @description 耗时（秒） */
                  duration: number;
                };
                langchain_pg_embedding?: {
                  /** @constant */
                  success: true;
                  rows_restored: number;
                  /** @description 字节数 */
                  file_size: number;
                  /** @description 耗时（秒） */
                  duration: number;
                };
              };
              /** @description 耗时（秒） */
              duration: number;
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  rebuildVectors: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @constant */
          confirm: true;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              rows: number;
              model: string;
              dimension: number;
              /** @description 耗时（秒） */
              duration: number;
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  queryAudit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /** @default 1 */
          page?: number;
          /** @default 20 */
          page_size?: number;
          task_id?: string;
          /** @description API密钥的名称；没有设置密钥时为 guest */
          actor?: string;
          /** @enum {string} */
          action?:
            | 'task.create'
            | 'task.change'
            | 'task.execute'
            | 'task.cancel'
            | 'task.evaluate'
            | 'task.delete'
            | 'table_list.store'
            | 'file.upload'
            | 'pair.review'
            | 'pair.preview'
            | 'training_data.create'
            | 'training_data.update'
            | 'training_data.delete'
            | 'training_data.upload'
            | 'training_data.combine'
            | 'vectors.backup'
            | 'vectors.restore'
            | 'vectors.rebuild';
          request_id?: string;
          /** @description 含该时刻；只写日期时为当天零点 */
          start_time?: string;
          /** @description 含该时刻；只写日期时为当天结束 */
          end_time?: string;
        };
      };
    };
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description 最新的在前 */
              entries: components['schemas']['AuditEntry'][];
              pagination: components['schemas']['Pagination'];
              /** @description 生效的筛选条件，与请求中的一致 */
              filters_applied: {
                task_id?: string;
                /** @description API密钥的名称；没有设置密钥时为 guest */
                actor?: string;
                /** @enum {string} */
                action?:
                  | 'task.create'
                  | 'task.change'
                  | 'task.execute'
                  | 'task.cancel'
                  | 'task.evaluate'
                  | 'task.delete'
                  | 'table_list.store'
                  | 'file.upload'
                  | 'pair.review'
                  | 'pair.preview'
                  | 'training_data.create'
                  | 'training_data.update'
                  | 'training_data.delete'
                  | 'training_data.upload'
                  | 'training_data.combine'
                  | 'vectors.backup'
                  | 'vectors.restore'
                  | 'vectors.rebuild';
                request_id?: string;
                /** @description 含该时刻；只写日期时为当天零点 */
                start_time?: string;
                /** @description 含该时刻；只写日期时为当天结束 */
                end_time?: string;
              };
              /** @description 查询耗时 */
              query_time: string;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            code: 200;
            /** @constant */
            success: true;
            /** @constant */
            message: '操作成功';
            data: {
              /** @description API密钥的名称；没有设置密钥时为 guest */
              name: string;
              /**
               * @description 每种角色都可以做前面角色能做的事
               * @enum {string}
               */
              role: 'viewer' | 'operator' | 'admin';
              /** @description 服务是否设置了API密钥；false：只监听本机，不需要密钥 */
              keys_in_use: boolean;
              /** @description 发生了什么，中文说明 */
              response: string;
              /** @description 服务器本地时间，精确到微秒，不带时区 */
              timestamp: string;
            };
          };
        };
      };
    };
  };
  getLiveness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @constant */
            status: 'ok';
          };
        };
      };
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {string} */
            status: 'ready' | 'not_ready';
            dependencies: {
              database: components['schemas']['Dependency'];
              redis: components['schemas']['Dependency'];
              volume: components['schemas']['Dependency'];
            };
            /** @description 存活的worker进程数；0：提交的任务会一直排队；null：数据库不可用，未知 */
            workers: number | null;
            /** @description 不影响就绪、但需要处理的情况 */
            warnings: string[];
            /** @description 数据卷的剩余字节数 */
            volume_free_bytes: number | null;
            /** @description 所用的写作器 */
            writer: {
              /** @enum {string} */
              kind: 'builtin' | 'model';
              model?: string;
            };
            /** @description 所用的向量模型；维度为 null：首次使用时询问 */
            embedding: {
              /** @enum {string} */
              kind: 'builtin' | 'model';
              model: string;
              dimension: number | null;
            };
            /** @description 服务器本地时间，精确到微秒，不带时区 */
            timestamp: string;
          };
        };
      };
    };
  };
  getOpenApi: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': unknown;
        };
      };
    };
  };
  getMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 成功 */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': unknown;
        };
      };
    };
  };
}
