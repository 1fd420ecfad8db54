-- Rows that hold what the schema does not say: references with a few orphans, zero divisors, people inside remarks.
set search_path = public, demo_seed;

insert into crm.customer (customer_no, full_title, credit_level, contact_name, contact_mobile, contact_email, remark, extra, signed_on, del_flag)
select 'C' || lpad(n::text, 5, '0'), pick(n, 1, '{恒达,瑞丰,中盛,华宇,金桥,东海,安泰,新港}') || n || pick(n, 2, '{物业,酒店,医院,商场,置业}') || '有限公司',
       favour(n, 3, '{A,B,C,D}'), person(n, 4), phone(n, 8), case when draw(n, 10) < 0.7 then 'contact' || n || '@example.com' end,
       case when draw(n, 11) < 0.2 then '找' || person(n, 12) || '签字，电话' || phone(n, 15)
            when draw(n, 11) < 0.5 then pick(n, 17, '{需要提前预约,年底统一结算,门禁登记后进入}') end,
       jsonb_build_object('开票人', person(n, 18), 'phone', phone(n, 21), 'tier', whole(n, 23, 1, 3)),
       day(n, 24), case when draw(n, 25) < 0.06 then '2' else '0' end
  from generate_series(1, 400) n;

insert into crm.site
select n, leaning(n, 31, 1, 400), pick(n, 32, '{北区,南区,东区,西区,中心}') || n || '号楼', favour(n, 33, '{苏州,杭州,宁波,合肥,无锡,常州}'),
       leaning(n, 34, 2, 40), case when draw(n, 35) < 0.95 then day(n, 36) end
  from generate_series(1, 900) n;

insert into device_model
select 'M' || lpad((n * 7)::text, 4, '0'), favour(n, 41, '{迅升,康立,日禾,奥梯}'), whole(n, 42, 4, 20) * 100, round((80000 + 400000 * draw(n, 43))::numeric, 2),
       whole(n, 44, 1, 6) * 15
  from generate_series(1, 60) n;

insert into device
select n, 'DT-' || lpad((n * 13)::text, 6, '0'), leaning(n, 51, 1, 900), 'M' || lpad((7 * leaning(n, 52, 1, 55))::text, 4, '0'),
       case when draw(n, 53) < 0.88 then '0' else '1' end, day(n, 54), round((100 * draw(n, 55))::numeric, 2),
       case when draw(n, 56) < 0.05 then day(n, 57) + interval '9 hours' end
  from generate_series(1, 2000) n;

insert into "技师"
select 'G' || lpad(n::text, 4, '0'), person(n, 61), id_card(n, 64), phone(n, 67), 'tech' || n || '@example.cn',
       favour(n, 69, '{初级,中级,高级,技师长}'), day(n, 70), whole(n, 71, 6, 24) * 10
  from generate_series(1, 150) n;

insert into fault_type
select n, 'F' || lpad(n::text, 2, '0'), (array['门机故障', '平层不准', '异响', '困人', '主板报警', '照明损坏', '按钮失灵', '抖动', '钢丝绳磨损', '对讲不通',
  '超载误报', '光幕失效'])[n], whole(n, 81, 1, 5)
  from generate_series(1, 12) n;

insert into tax_rate values ('T13', 0.13, '2019-04-01'), ('T09', 0.09, '2019-04-01'), ('T06', 0.06, '2016-05-01'), ('T00', 0, '2016-05-01');

insert into work_order (order_no, device_code, "技师工号", fault_type_id, priority, state, opened_at, closed_at, labour_minutes, visits, is_deleted)
select 'WO' || to_char(at, 'YYYYMMDD') || lpad(n::text, 6, '0'),
       'DT-' || lpad((13 * leaning(n, 91, 1, 1900))::text, 6, '0'), case when draw(n, 92) < 0.92 then 'G' || lpad(leaning(n, 93, 1, 140)::text, 4, '0') end,
       leaning(n, 94, 1, 12), favour(n, 95, '{中,低,高,紧急}')::work_priority, state, at,
       case when state >= 2 then at + make_interval(mins => whole(n, 96, 30, 6000)) end,
       case when state >= 2 then leaning(n, 97, 10, 480) end, leaning(n, 98, 0, 4), draw(n, 99) < 0.03
  from (select n, day(n, 101) + time_of_day(n, 102) as at, case when draw(n, 103) < 0.8 then 2 else whole(n, 104, 0, 3) end as state
          from generate_series(1, 24000) n) w;

insert into archive.work_order
select n, 'AW' || lpad(n::text, 8, '0'), 'DT-' || lpad((13 * leaning(n, 111, 1, 1200))::text, 6, '0'), whole(n, 112, 2, 3),
       timestamp '2021-01-01' + make_interval(mins => whole(n, 113, 0, 1000000)), leaning(n, 114, 10, 480)
  from generate_series(1, 8000) n;

insert into "Part"
select n, pick(n, 121, '{门刀,导靴,曳引轮,限速器,光幕,按钮板,变频器,编码器}') || '-' || n, favour(n, 122, '{机械,电气,安全,外观}'),
       round((5 + 3000 * draw(n, 123) * draw(n, 124))::numeric, 2), leaning(n, 125, 0, 400)
  from generate_series(1, 320) n;

insert into "order"
select n, leaning(n, 131, 1, 390), case when draw(n, 132) < 0.93 then leaning(n, 133, 1, 390) end, favour(n, 134, '{大客户,普通,政府}'), day(n, 135),
       'buyer' || whole(n, 136, 1, 30), case when draw(n, 137) < 0.1 then 0 else leaning(n, 138, 10, 900) end
  from generate_series(1, 5000) n;

insert into order_line (order_id, line_no, "PartId", quantity, unit_price, discount_rate)
select n, i, p."PartId", case when draw(n * 10 + i, 141) < 0.02 then 0 else leaning(n * 10 + i, 142, 1, 20) end, p."UnitPrice", whole(n * 10 + i, 143, 0, 4) * 0.025
  from (select n, i, leaning(n * 10 + i, 144, 1, 310) as part from generate_series(1, 5000) n, generate_series(1, leaning(n, 145, 1, 6)) i) d
  join "Part" p on p."PartId" = d.part;

insert into line_return
select row_number() over (order by order_id, line_no), order_id, line_no, day(order_id, 151), whole(order_id, 152, 1, 3), favour(order_id, 153, '{型号不符,损坏,多发}')
  from order_line where draw(order_id * 10 + line_no, 154) < 0.05;

-- Arithmetic instead of draws: five million of them would take longer than all the rest.
insert into meter_reading
select timestamp '2023-01-01' + make_interval(mins => n / 5), 1 + n % 1990, 20 + (n % 181) * 37 % 180 from generate_series(0, 4999999) n;

do $$ begin
  for q in 0..7 loop
    execute format('create table visit_%s partition of visit for values from (%L) to (%L)', q, date '2023-01-01' + make_interval(months => 3 * q), date '2023-01-01' + make_interval(months => 3 * q + 3));
  end loop;
end $$;
insert into visit
select n, leaning(n, 161, 1, 890), day(n, 162), favour(n, 163, '{1,2,3}'), case when draw(n, 164) < 0.9 then whole(n, 165, 40, 100) end from generate_series(1, 9000) n;

insert into site_energy
select s, date '2023-01-01' + make_interval(months => m), case when draw(s * 100 + m, 171) < 0.12 then 0 else round((200 + 900 * draw(s * 100 + m, 172))::numeric, 2) end,
       round((150 + 1000 * draw(s * 100 + m, 173))::numeric, 2)
  from generate_series(1, 300) s, generate_series(0, 23) m;

insert into payroll
select "工号", date '2024-01-01', 6000 + 100 * row_number() over (order by "工号") from "技师";

create view v_open_work_order as
select w.id, w.order_no, d.id as device_id, w.priority, w.opened_at from work_order w join device d on d.device_code = w.device_code
 where w.state < 2 and not w.is_deleted and d.deleted_at is null;

create materialized view mv_site_month as
select v.site_id, date_trunc('month', v.visit_date)::date as month, count(*) as visits, round(avg(v.score), 2) as avg_score
  from visit v group by 1, 2;
