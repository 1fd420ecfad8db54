/** Said by whatever accepts work or speaks of readiness while nobody would do it. */
export const NO_WORKER = '没有存活的worker进程，执行会一直排队；请启动worker（npm run worker）或检查其日志';
