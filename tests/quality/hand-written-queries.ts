/**
 * Written by hand from the question and the demo's tables alone, without a look at the pair's SQL. What everybody who
 * queries this database knows: rows marked as deleted do not count, of whatever table they are.
 */
export const HAND_WRITTEN: Readonly<Record<string, string>> = {
  '找出注册资本最低的公司，并给出注册资本。': `
    select company_name, reg_capital from bss_company
     where is_deleted = 0 and reg_capital = (select min(reg_capital) from bss_company where is_deleted = 0)`,

  '性别为未知的会员一共涉及多少个不同的高速公路服务区？': `
    select count(*) from bss_service_area a where a.is_deleted = 0
       and exists (select from bss_member m where m.register_area_id = a.id and m.is_deleted = 0 and m.gender = 'U')`,

  '按开始充电时间统计 2023年 每月 充电费用合计': `
    select left(start_time::text, 7), sum(fee_amount) from ods.charging_session
     where start_time >= '2023-01-01' and start_time < '2024-01-01' group by 1`,

  '想知道哪些高速公路服务区没有营业面积超过400平方米的服务区门店。': `
    select service_area_name from bss_service_area
     where is_deleted = 0 and id not in (
       select service_area_id from bss_branch
        where deleted_at is null and floor_space > 400 and service_area_id is not null)`,

  '请查出哪些服务区门店有2024年7月处理且类型为环境卫生的投诉记录。': `
    select distinct b.branch_name from bss_branch b join bss_complaint c on c.branch_id = b.id
     where b.deleted_at is null and c.complaint_type = '环境卫生' and to_char(c.handled_at, 'YYYY-MM') = '2024-07'`,

  '2023年每个月注册的会员数量是多少，年内累计又是多少？': `
    select month, n, sum(n) over (order by month rows unbounded preceding)
      from (select left(register_date::text, 7) as month, count(*) as n from bss_member
             where is_deleted = 0 and extract(year from register_date) = 2023 group by 1) monthly`,

  '服务区门店 营业面积 最大 最小 平均 中位数': `
    select max(floor_space), min(floor_space), avg(floor_space),
           percentile_cont(0.5) within group (order by floor_space)
      from bss_branch where deleted_at is null`,

  高速公路服务区数量: `
    select count(*) from bss_service_area where is_deleted = 0`,

  '服务区门店营业面积合计 前3名 高速公路服务区': `
    with space as (
      select service_area_id, sum(floor_space) as total from bss_branch where deleted_at is null group by 1)
    select a.service_area_name, space.total from space, bss_service_area a
     where a.id = space.service_area_id and a.is_deleted = 0
     order by space.total desc nulls last, a.id fetch first 3 rows only`,

  '所有高速公路服务区（包括没有服务区门店的）的服务区门店数量分别是多少？': `
    select a.service_area_name,
           (select count(*) from bss_branch b where b.service_area_id = a.id and b.deleted_at is null)
      from bss_service_area a where a.is_deleted = 0`,

  '各公司下单时间最近的一笔销售订单，下单时间和订单状态各是什么？': `
    select distinct on (c.id) c.company_name, o.ordered_at,
           (array['待付款', '已付款', '已退款', '已取消'])[o.order_status::int + 1]
      from bss_company c
      join bss_branch b on b.company_id = c.id and b.deleted_at is null
      join bss_sales_order o on o.branch_id = b.id and o.deleted_at is null
     where c.is_deleted = 0 order by c.id, o.ordered_at desc`,

  '哪些处理状态的投诉记录多于2000条？': `
    select (array['待处理', '处理中', '已办结', '已驳回'])[handle_state::int + 1], n
      from (select handle_state, count(*) as n from bss_complaint where handle_state is not null group by 1) states
     where n > 2000`,

  '请统计2023年第四季度处理的投诉记录共涉及多少家不同的服务区门店。': `
    select count(*) from bss_branch b
     where b.deleted_at is null and b.id in (
       select branch_id from bss_complaint where to_char(handled_at, 'YYYY Q') = '2023 4')`,

  '按开始充电时间统计 2024年 每月 充电费用合计 环比': `
    with charged as (
      select left(start_time::text, 7) as month, sum(fee_amount) as amount from ods.charging_session
       where start_time >= '2023-12-01' and start_time < '2025-01-01' group by 1)
    select now.month, now.amount, round(100 * (now.amount / nullif(before.amount, 0) - 1), 2)
      from charged now left join charged before on before.month = to_char((now.month || '-01')::date - 1, 'YYYY-MM')
     where now.month >= '2024-01'`,

  '销售单价在10元以下、10至50元（不含50）、50元及以上的销售订单明细各有多少条？': `
    select '10元以下', count(*) from bss_sales_order_item where unit_price < 10
    union all select '10至50元', count(*) from bss_sales_order_item where unit_price >= 10 and unit_price < 50
    union all select '50元及以上', count(*) from bss_sales_order_item where unit_price >= 50`,
};
