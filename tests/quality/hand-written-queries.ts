/**
 * Written by hand from the question and the demo's tables alone, without a look at the pair's SQL. What everybody who
 * queries this database knows: rows marked as deleted do not count, of whatever table they are.
 */
export const HAND_WRITTEN: Readonly<Record<string, string>> = {
  '统计每个高速公路服务区的服务区门店营业面积合计，没有服务区门店的也列出来，记为0。': `
    select a.service_area_name,
           (select coalesce(sum(b.floor_space), 0) from bss_branch b
             where b.service_area_id = a.id and b.deleted_at is null)
      from bss_service_area a where a.is_deleted = 0`,
};
