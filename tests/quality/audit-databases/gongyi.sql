-- 公益基金会管理系统: donors, donations and their receipts, special funds, projects, grants to executing organisations, beneficiaries, volunteers, activities with sign-in.
-- After 灵析 (Lingxi360: donor CRM, activities, volunteers) with the project and grant side of a Chinese foundation's management system.
-- Chinese comments, foreign keys. The same rows on each load: values are hashes of row numbers.
set jit = off;
set time zone 'Asia/Shanghai';
set client_min_messages = warning;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 53) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.person(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,董,程,曹,袁,沈,彭,吕,方,石,姚,邹,熊') || pg_temp.one(k || 'g', i, '子涵,雨桐,欣怡,佳怡,梓轩,思远,晓燕,文博,建华,国庆,春梅,玉兰,婷婷,海燕,志明,小平,嘉怡,晨,静,敏,丽,洋,洁,宁,璐,佳,霞,慧,伟,磊,涛,鹏,杰,明,颖,文,清,悦') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

-- weekend dates go to the next Monday
create function pg_temp.wd(d date) returns date language sql immutable as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end $$;

create table sys_code (
  code_type  varchar(30) not null,
  code       varchar(10) not null,
  code_name  varchar(50) not null,
  sort_no    integer not null default 0,
  enabled    boolean not null default true,
  remark     varchar(100),
  primary key (code_type, code)
);
comment on table sys_code is '代码字典';
comment on column sys_code.code_type is '代码类别'; comment on column sys_code.code is '代码';
comment on column sys_code.code_name is '代码名称'; comment on column sys_code.sort_no is '排序';
comment on column sys_code.enabled is '是否启用'; comment on column sys_code.remark is '说明';
insert into sys_code
select split_part(x, '|', 1), split_part(x, '|', 2), split_part(x, '|', 3), row_number() over (partition by split_part(x, '|', 1) order by o), split_part(x, '|', 2) <> 'POST', null
from unnest(string_to_array('donor_type|1|自然人;donor_type|2|企业;donor_type|3|社会组织;donor_type|4|机关事业单位;pay_channel|BANK|银行转账;pay_channel|WX|微信支付;pay_channel|ALI|支付宝;pay_channel|TX|腾讯公益;pay_channel|CASH|现场现金;pay_channel|POST|邮局汇款;project_field|EDU|教育助学;project_field|MED|医疗救助;project_field|ELD|助老;project_field|DIS|救灾;project_field|ENV|环境保护;project_field|CHD|儿童关爱;aid_type|1|助学金;aid_type|2|大病救助;aid_type|3|生活补助;aid_type|4|慰问金;aid_type|5|灾后重建补助', ';')) with ordinality as u(x, o);

create table staff (
  id         integer primary key,
  staff_no   varchar(10) not null unique,
  name       varchar(30) not null,
  department varchar(30) not null,
  position   varchar(30),
  mobile     varchar(20),
  hire_date  date not null,
  leave_date date,
  status     smallint not null check (status in (1, 0))
);
comment on table staff is '员工';
comment on column staff.staff_no is '工号'; comment on column staff.name is '姓名';
comment on column staff.department is '部门'; comment on column staff.position is '职务';
comment on column staff.mobile is '手机'; comment on column staff.hire_date is '入职日期';
comment on column staff.leave_date is '离职日期'; comment on column staff.status is '状态：1在职 0离职';
insert into staff
select i, 'Y' || lpad(i::text, 3, '0'), pg_temp.person('st', i), (array['项目部', '项目部', '筹款部', '财务部', '传播部', '志愿服务部', '秘书处'])[1 + i % 7],
       case when i < 8 then '部门负责人' else pg_temp.one('sp', i, '专员,专员,主管') end, pg_temp.mobile('st', i), h, l, case when l is null then 1 else 0 end
from (select i, date '2017-03-01' + pg_temp.z('sh', i, 0, 2400) as h, case when i > 7 and pg_temp.f('sl', i) < 0.3 then date '2024-06-30' + pg_temp.z('sm', i, 0, 22) * 30 end as l from generate_series(1, 28) i) x order by i;

create table special_fund (
  id             integer primary key,
  fund_code      varchar(16) not null unique,
  fund_name      varchar(80) not null,
  initiator      varchar(80),
  start_amount   numeric(14,2) not null,
  mgmt_fee_rate  numeric(4,2) not null,
  set_up_date    date not null,
  close_date     date,
  fund_status    smallint not null check (fund_status in (1, 2)),
  manager_id     integer references staff
);
comment on table special_fund is '专项基金';
comment on column special_fund.fund_code is '基金编号'; comment on column special_fund.fund_name is '基金名称';
comment on column special_fund.initiator is '发起方'; comment on column special_fund.start_amount is '原始资金（元）';
comment on column special_fund.mgmt_fee_rate is '管理费比例（%）'; comment on column special_fund.set_up_date is '设立日期';
comment on column special_fund.close_date is '终止日期'; comment on column special_fund.fund_status is '状态：1存续 2已终止';
comment on column special_fund.manager_id is '管理人员';
insert into special_fund
select o, 'ZX' || lpad(o::text, 3, '0'), split_part(x, '|', 1), split_part(x, '|', 2), split_part(x, '|', 3)::numeric, split_part(x, '|', 4)::numeric, date '2018-05-10' + pg_temp.z('fd', o, 0, 2000), case when o in (6, 8) then date '2025-03-31' + o::int * 20 end, case when o in (6, 8) then 2 else 1 end, 1 + o % 7
from unnest(string_to_array('春蕾助学专项基金|恒岳集团有限公司|2000000|6;星光儿童关爱专项基金|安禾乳业股份有限公司|1000000|8;夕阳红助老专项基金|康寿养老服务有限公司|500000|8;青绿生态专项基金|澄江环保科技有限公司|800000|5;仁心大病救助专项基金|仁和医药集团|3000000|5;书香乡村专项基金|文轩书业有限公司|300000|10;应急救灾专项基金|本会|1000000|0;萤火虫艺术教育专项基金|陈海波|200000|10;山区女童专项基金|丽姿服饰有限公司|500000|8', ';')) with ordinality as u(x, o);

create table project (
  id           integer primary key,
  project_code varchar(20) not null unique,
  project_name varchar(100) not null,
  fund_id      integer references special_fund,
  field_code   varchar(10) not null,
  manager_id   integer not null references staff,
  target_amount numeric(14,2) not null,
  budget_amount numeric(14,2) not null,
  region       varchar(60),
  is_public    boolean not null,
  record_no    varchar(30),
  start_date   date not null,
  end_date     date,
  project_status varchar(12) not null check (project_status in ('draft', 'reviewing', 'running', 'finished', 'terminated')),
  created_at   timestamp not null
);
comment on table project is '公益项目';
comment on column project.project_code is '项目编号'; comment on column project.project_name is '项目名称';
comment on column project.fund_id is '所属专项基金（空为非限定）'; comment on column project.field_code is '项目领域（字典project_field）';
comment on column project.manager_id is '项目负责人'; comment on column project.target_amount is '筹款目标（元）';
comment on column project.budget_amount is '预算金额（元）'; comment on column project.region is '实施地区';
comment on column project.is_public is '是否公开募捐'; comment on column project.record_no is '公开募捐备案编号';
comment on column project.start_date is '开始日期'; comment on column project.end_date is '结束日期';
comment on column project.project_status is '项目状态：draft草稿 reviewing评审中 running执行中 finished已结项 terminated已终止'; comment on column project.created_at is '立项登记时间';
insert into project
select i, 'XM' || extract(year from s) || lpad(i::text, 3, '0'), nm, fund, field, 1 + pg_temp.z('pm', i, 0, 6), tg, round(tg * 0.9, -3), reg, pub, case when pub then '5134000' || lpad((i * 7 + 1000)::text, 6, '0') || 'A' || to_char(s, 'YYYY') end, s, e,
       case when i in (59, 60) then 'draft' when i in (57, 58) then 'reviewing' when i in (17, 33) then 'terminated' when e < '2026-06-01' then 'finished' else 'running' end, s - interval '25 days' + interval '10 hours'
from (select *, case when i > 56 then date '2026-07-15' + (i - 56) * 20 else date '2023-10-01' + i * 17 + pg_temp.z('ps', i, 0, 12) end as s,
             case when i % 9 = 0 then null when i > 56 then date '2027-07-31' else date '2023-10-01' + i * 17 + pg_temp.z('pe', i, 9, 24) * 30 end as e, pg_temp.f('pb', i) < 0.55 as pub,
             pg_temp.z('pt', i, 6, 30) * 20000::numeric * case when i % 7 = 0 then 3 else 1 end as tg, reg0 || (array['春蕾助学计划', '图书角行动', '大病患儿救助', '独居老人关怀', '留守儿童陪伴', '净滩护河行动', '暖冬包', '女童成长计划', '灾后校舍重建', '乡村教师支持'])[k] as nm,
             reg0 as reg, (array[1, 6, 5, 3, 2, 4, null, 9, 7, null])[k] as fund, (array['EDU', 'EDU', 'MED', 'ELD', 'CHD', 'ENV', 'CHD', 'CHD', 'DIS', 'EDU'])[k] as field
      from (select i, 1 + i % 10 as k, (array['凉山', '黔东南', '临夏', '恩施', '大理', '商洛'])[1 + i / 10 % 6] as reg0 from generate_series(1, 60) i) y) x order by i;
update project set end_date = start_date + 190 where project_status = 'terminated';
update project set fund_id = null where fund_id in (6, 8) and start_date > '2025-03-01';

create table donor (
  id           integer primary key,
  donor_no     varchar(16) not null unique,
  donor_name   varchar(80) not null,
  donor_type   varchar(10) not null,
  gender       char(1) check (gender in ('M', 'F')),
  mobile       varchar(20),
  email        varchar(60),
  province     varchar(20),
  credit_code  varchar(20),
  contact_name varchar(30),
  is_monthly   boolean not null default false,
  source       varchar(20),
  is_deleted   boolean not null default false,
  merged_to_id integer references donor,
  created_at   timestamp not null
);
comment on table donor is '捐赠人';
comment on column donor.donor_no is '捐赠人编号'; comment on column donor.donor_name is '捐赠人姓名或名称';
comment on column donor.donor_type is '类型（字典donor_type）'; comment on column donor.gender is '性别：M男 F女（仅自然人）';
comment on column donor.mobile is '手机'; comment on column donor.email is '邮箱';
comment on column donor.province is '所在省份'; comment on column donor.credit_code is '统一社会信用代码（仅单位）';
comment on column donor.contact_name is '单位联系人'; comment on column donor.is_monthly is '是否月捐人';
comment on column donor.source is '来源渠道'; comment on column donor.is_deleted is '是否已删除';
comment on column donor.merged_to_id is '重复合并后的捐赠人'; comment on column donor.created_at is '建档时间';
insert into donor
select i, 'D' || lpad(i::text, 6, '0'),
       case ty when '1' then pg_temp.person('dn', i) when '2' then (string_to_array('云岭,江南,华康,四季,蓝海,博远,瑞丰,同心,天成,永泰,嘉禾,金穗,新程', ','))[1 + i * 11 % 13] || (string_to_array('科技,食品,医药,置业,物流,建设,教育咨询', ','))[1 + i % 7] || '有限公司'
         when '3' then pg_temp.one('dq', i, '江城,安澜,西岭,东湖,北辰') || pg_temp.one('dr', i, '企业家协会,校友会,狮子会服务队,慈善会,商会') else pg_temp.one('dq', i, '江城,安澜,西岭,东湖,北辰') || pg_temp.one('du', i, '市第一中学,区教育局,市人民医院,大学') end,
       ty, case when ty = '1' and pg_temp.f('dg', i) < 0.9 then pg_temp.one('dh', i, 'M,F,F') end, case when pg_temp.f('dm', i) < 0.92 then pg_temp.mobile('dm', i) end, case when pg_temp.f('de', i) < 0.3 then 'u' || pg_temp.z('df', i, 10000, 99999) || pg_temp.one('di', i, '@163.com,@qq.com,@126.com') end,
       case when pg_temp.f('dv', i) < 0.85 then pg_temp.one('dp', i, '四川,四川,四川,重庆,广东,广东,北京,上海,浙江,江苏,湖北,陕西,云南,贵州') end, case when ty <> '1' then '91510' || pg_temp.z('dc', i, 100, 999) || 'MA6' || upper(substr(md5('cc' || i), 1, 7)) end, case when ty <> '1' then pg_temp.person('dk', i) end,
       ty = '1' and pg_temp.f('dl', i) < 0.16, pg_temp.one('ds', i, '官网,微信公众号,微信公众号,腾讯公益,腾讯公益,线下活动,员工推荐'), false, null,
       timestamp '2023-07-01' + floor(1060 * pow(i / 900.0, 1.1))::int * interval '1 day' + pg_temp.z('dt', i, 480, 1300) * interval '1 minute'
from (select i, case when pg_temp.f('dy', i) < 0.84 then '1' when pg_temp.f('dy', i) < 0.95 then '2' when pg_temp.f('dy', i) < 0.98 then '3' else '4' end as ty from generate_series(1, 900) i) x order by i;
update donor d set is_deleted = true, merged_to_id = o.id, donor_name = o.donor_name, gender = o.gender from donor o where d.id > 300 and d.id % 67 = 5 and o.id = d.id - 200 and o.donor_type = '1' and d.donor_type = '1' and o.id % 67 <> 5;

create table donation (
  id           integer primary key,
  donation_no  varchar(24) not null unique,
  donor_id     integer references donor,
  project_id   integer references project,
  fund_id      integer references special_fund,
  donation_type smallint not null check (donation_type in (1, 2)),
  amount       numeric(14,2) not null,
  goods_desc   varchar(100),
  pay_channel  varchar(10),
  is_anonymous boolean not null default false,
  is_monthly   boolean not null default false,
  donated_at   timestamp not null,
  donation_status smallint not null check (donation_status in (0, 1, 2, 9)),
  refund_at    timestamp,
  handler_id   integer references staff,
  message      varchar(200)
);
comment on table donation is '捐赠记录';
comment on column donation.donation_no is '捐赠单号'; comment on column donation.donor_id is '捐赠人（散捐为空）';
comment on column donation.project_id is '定向项目（空为非定向）'; comment on column donation.fund_id is '归入专项基金';
comment on column donation.donation_type is '捐赠类型：1货币 2实物'; comment on column donation.amount is '捐赠金额或实物作价（元）';
comment on column donation.goods_desc is '实物说明'; comment on column donation.pay_channel is '支付渠道（字典pay_channel，实物为空）';
comment on column donation.is_anonymous is '是否匿名公示'; comment on column donation.is_monthly is '是否月捐扣款';
comment on column donation.donated_at is '捐赠时间'; comment on column donation.donation_status is '状态：0待到账 1已到账 2已退款 9已取消';
comment on column donation.refund_at is '退款时间'; comment on column donation.handler_id is '经办人（线上捐赠为空）';
comment on column donation.message is '捐赠留言';
create temp table dn as
select d.id as donor, d.donor_type as ty, true as mon, d.created_at::date + n * interval '1 month' + interval '9 hours' + d.id * interval '23 seconds' as t, d.id * 100 + n as k
from donor d, generate_series(0, 35) n
where d.is_monthly and not d.is_deleted and n <= pg_temp.z('ml', d.id, 2, 30) and d.created_at::date + n * interval '1 month' < '2026-06-28' and d.created_at + n * interval '1 month' >= '2024-01-01';
insert into dn
select d.id, d.donor_type, false, t, 900000 + i
from (select i, timestamp '2024-01-01' + floor(pg_temp.f('nd', i) * 908)::int * interval '1 day' + (480 + floor(880 * pg_temp.f('nh', i)))::int * interval '1 minute' + i % 60 * interval '1 second' as t from generate_series(1, 2600) i) x
left join lateral (select id, donor_type from donor where not is_deleted and created_at < x.t and id >= 1 + floor(880 * pow(pg_temp.f('nk', i), 1.6)) and pg_temp.f('nz', i) > 0.07 order by id limit 1) d on true
where t < '2026-06-28' and pg_temp.f('nf', i) < case extract(month from t) when 9 then 1 when 12 then 0.8 when 1 then 0.7 when 5 then 0.65 when 2 then 0.4 else 0.5 end
  and (d.id is not null or pg_temp.f('nz', i) <= 0.07);
insert into donation
select n, 'JZ' || to_char(t, 'YYYYMMDD') || lpad(n::text, 6, '0'), donor, p.id, case when p.id is not null then p.fund_id when pg_temp.f('na', k) < 0.1 then 7 end, case when goods then 2 else 1 end,
       case when mon then (array[10, 20, 30, 50, 50, 100, 200])[1 + donor % 7] when goods then 100 * pg_temp.z('ng', k, 20, 900) when ty = '1' or ty is null then (pg_temp.one('nm', k, '10,20,50,50,100,100,100,200,200,300,500,500,1000,1000,2000,5000'))::numeric * case when pg_temp.f('nb', k) < 0.01 then 20 else 1 end
         else 5000 * ceil(60 * pow(pg_temp.f('no', k), 3)) * case when donor % 13 = 0 then 3 else 1 end end,
       case when goods then pg_temp.one('nq', k, '羽绒服,图书,学习用品,课桌椅,常温奶,棉被,电脑,药品') || pg_temp.z('nr', k, 2, 60) * 10 || '件' end, ch,
       coalesce(ty = '1' and pg_temp.f('nx', k) < 0.12, true), mon, t, st, case when st = 2 then t + pg_temp.z('nu', k, 1, 12) * interval '1 day' end,
       case when goods or ch in ('BANK', 'CASH') then coalesce((select id from staff where id = (array[3, 10, 17, 2])[1 + k % 4] and (leave_date is null or leave_date > t)), 3) end, case when not mon and pg_temp.f('nv', k) < 0.15 then pg_temp.one('nw', k, '愿孩子们健康成长,尽一份绵薄之力,加油,愿老人们安康,早日康复,为家乡出力,平安喜乐') end
from (select *, row_number() over (order by t, k) as n, case when goods then null when mon then pg_temp.one('nc', donor, 'WX,WX,ALI') when ty = '1' then pg_temp.one('nc', k, 'WX,WX,WX,ALI,TX,TX,BANK,CASH') when ty is null then pg_temp.one('nc', k, 'TX,TX,CASH') else 'BANK' end as ch,
             case when goods then 1 when pg_temp.f('ne', k) < 0.012 then 2 when pg_temp.f('ne', k) > 0.975 and not mon then 9 when t > '2026-06-24' and not mon and ty <> '1' then 0 else 1 end as st
      from (select *, coalesce(ty in ('2', '3') and pg_temp.f('nj', k) < 0.15, false) as goods from dn) y) x
left join lateral (select id, fund_id from project where start_date <= x.t::date and coalesce(end_date, '2027-01-01') > x.t::date and project_status in ('running', 'finished') and pg_temp.f('nl', x.k) < 0.78 order by -ln(pg_temp.f('np', x.k * 61 + id) + 1e-9) / target_amount::float8 limit 1) p on not mon or pg_temp.f('nt', x.k) < 0.3
order by n;

create table donation_receipt (
  id            integer primary key,
  receipt_no    varchar(20) not null unique,
  donation_id   integer not null references donation,
  receipt_title varchar(80) not null,
  amount        numeric(14,2) not null,
  receipt_form  varchar(10) not null check (receipt_form in ('electronic', 'paper')),
  issued_at     timestamp not null,
  receipt_status smallint not null check (receipt_status in (1, 2, 3)),
  void_reason   varchar(100),
  express_no    varchar(30),
  issuer_id     integer not null references staff
);
comment on table donation_receipt is '公益事业捐赠票据';
comment on column donation_receipt.receipt_no is '票据号码'; comment on column donation_receipt.donation_id is '捐赠记录';
comment on column donation_receipt.receipt_title is '票据抬头'; comment on column donation_receipt.amount is '开票金额（元）';
comment on column donation_receipt.receipt_form is '票据形式：electronic电子 paper纸质'; comment on column donation_receipt.issued_at is '开具时间';
comment on column donation_receipt.receipt_status is '票据状态：1有效 2作废 3冲红'; comment on column donation_receipt.void_reason is '作废或冲红原因';
comment on column donation_receipt.express_no is '快递单号（纸质）'; comment on column donation_receipt.issuer_id is '开票人';
insert into donation_receipt
select row_number() over (order by at, id, v), lpad((510026000 + row_number() over (order by at, id, v))::text, 10, '0'), id, donor_name, amount, case when paper then 'paper' else 'electronic' end, at, case when donation_status = 2 then 3 when v = 1 then 2 else 1 end,
       case when donation_status = 2 then '捐赠退款' when v = 1 then pg_temp.one('rv', id, '抬头有误,金额有误,打印错位') end, case when paper and v = 2 then 'SF' || lpad(pg_temp.z('re', id, 0, 999999999)::text, 12, '0') end, 4
from (select d.id, d.amount, d.donation_status, v, dn.donor_name, d.donated_at + pg_temp.z('ra', d.id, 1, 20) * interval '1 hour' * (2 + v) as at, d.donated_at < '2025-07-01' and pg_temp.f('rp', d.id) < 0.2 as paper
      from donation d join donor dn on dn.id = d.donor_id join generate_series(1, 2) v on v = 2 or pg_temp.f('rw', d.id) < 0.025 and d.donation_status = 1
      where d.donation_status in (1, 2) and pg_temp.f('rr', d.id) < case when d.donation_status = 2 then 0.3 when dn.donor_type <> '1' then 0.95 when d.amount >= 500 then 0.7 else 0.3 end and d.donated_at < '2026-06-25') x order by 1;

create table executing_org (
  id           integer primary key,
  org_name     varchar(80) not null unique,
  org_type     varchar(20) not null,
  credit_code  varchar(20),
  region       varchar(30),
  contact_name varchar(30),
  contact_phone varchar(20),
  rating       varchar(4),
  bank_account varchar(30),
  coop_status  smallint not null check (coop_status in (1, 2, 3)),
  created_at   timestamp not null
);
comment on table executing_org is '执行机构';
comment on column executing_org.org_name is '机构名称'; comment on column executing_org.org_type is '机构类型';
comment on column executing_org.credit_code is '统一社会信用代码'; comment on column executing_org.region is '所在地区';
comment on column executing_org.contact_name is '联系人'; comment on column executing_org.contact_phone is '联系电话';
comment on column executing_org.rating is '社会组织评估等级'; comment on column executing_org.bank_account is '收款账号（脱敏）';
comment on column executing_org.coop_status is '合作状态：1合作中 2暂停 3黑名单'; comment on column executing_org.created_at is '入库时间';
insert into executing_org
select i, (array['凉山', '黔东南', '临夏', '恩施', '大理', '商洛'])[1 + i % 6] || (string_to_array('晨曦,同行,暖阳,益路,星火,绿芽,禾苗,众和', ','))[1 + i / 6] || ty, case ty when '社会工作服务中心' then '民办非企业' when '志愿者协会' then '社会团体' when '慈善会' then '社会团体' else '事业单位' end,
       '52' || pg_temp.z('oc', i, 510000, 629999) || 'MJ' || upper(substr(md5('o' || i), 1, 8)), (array['凉山', '黔东南', '临夏', '恩施', '大理', '商洛'])[1 + i % 6], pg_temp.person('oo', i), pg_temp.mobile('oo', i), case when ty <> '中心小学' and pg_temp.f('or', i) < 0.7 then pg_temp.one('os', i, '3A,3A,4A,5A') end, '6228********' || pg_temp.z('ob', i, 1000, 9999),
       case when i % 17 = 5 then 2 when i = 31 then 3 else 1 end, timestamp '2022-03-01 10:00' + i * interval '13 days'
from (select i, pg_temp.one('ot', i, '社会工作服务中心,社会工作服务中心,志愿者协会,慈善会,中心小学') as ty from generate_series(1, 45) i) x order by i;

create table appropriation (
  id             integer primary key,
  appr_no        varchar(20) not null unique,
  project_id     integer not null references project,
  org_id         integer not null references executing_org,
  installment_no smallint not null,
  amount         numeric(14,2) not null,
  apply_date     date not null,
  approver_id    integer references staff,
  pay_date       date,
  appr_status    smallint not null check (appr_status between 0 and 4),
  feedback_date  date,
  used_amount    numeric(14,2),
  remark         varchar(200),
  unique (project_id, org_id, installment_no)
);
comment on table appropriation is '项目拨款';
comment on column appropriation.appr_no is '拨款单号'; comment on column appropriation.project_id is '项目';
comment on column appropriation.org_id is '执行机构'; comment on column appropriation.installment_no is '期次';
comment on column appropriation.amount is '拨款金额（元）'; comment on column appropriation.apply_date is '申请日期';
comment on column appropriation.approver_id is '审批人'; comment on column appropriation.pay_date is '付款日期';
comment on column appropriation.appr_status is '状态：0待审批 1已批准待付 2已拨付 3已驳回 4已退回'; comment on column appropriation.feedback_date is '使用反馈提交日期';
comment on column appropriation.used_amount is '反馈已使用金额（元）'; comment on column appropriation.remark is '备注';
insert into appropriation
select n, 'BK' || to_char(ad, 'YYYYMM') || lpad(n::text, 4, '0'), project, org, k, a, ad, case when st <> 0 then 7 - n % 2 end, case when st in (2, 4) then pg_temp.wd(ad + pg_temp.z('bp', n, 3, 10)) end, st,
       case when fb then ad + pg_temp.z('bf', n, 60, 150) end, case when fb then round(a * (case when pg_temp.f('bu', n) < 0.6 then 1 else 0.75 + pg_temp.f('bv', n) * 0.25 end)::numeric, 2) end, case st when 3 then '预算依据不足' when 4 then '机构账户变更，款项退回' end
from (select *, st = 2 and ad < '2026-01-20' and pg_temp.f('bw', n) < 0.9 as fb
      from (select *, case when ad > '2026-06-15' then 0 when ad > '2026-05-25' and pg_temp.f('bs', n) < 0.6 then 1 when pg_temp.f('bs', n) < 0.03 then 3 when pg_temp.f('bs', n) > 0.985 then 4 else 2 end as st
            from (select row_number() over (order by p.start_date + 20 + k * 75 + o.id, p.id, o.id) as n, p.id as project, o.id as org, k, pg_temp.wd(p.start_date + 20 + k * 75 + o.id) as ad,
                         round(p.budget_amount * (array[0.4, 0.3, 0.2])[k] / count(*) over (partition by p.id, k), -2) as a
                  from project p join executing_org o on o.region = p.region and pg_temp.f('bo', p.id * 50 + o.id) < 0.45, generate_series(1, 3) k
                  where p.project_status in ('running', 'finished') or p.project_status = 'terminated' and k = 1) z where ad < '2026-06-28') y) x order by n;

create table beneficiary (
  id           integer primary key,
  bene_no      varchar(16) not null unique,
  name         varchar(30) not null,
  gender       char(1) not null check (gender in ('M', 'F')),
  birth_date   date,
  region       varchar(30),
  category     smallint not null check (category between 1 and 4),
  family_situation varchar(50),
  guardian_name varchar(30),
  ref_org_id   integer references executing_org,
  bene_status  smallint not null check (bene_status in (1, 2, 3)),
  created_at   timestamp not null
);
comment on table beneficiary is '受助人';
comment on column beneficiary.bene_no is '受助人编号'; comment on column beneficiary.name is '姓名';
comment on column beneficiary.gender is '性别：M男 F女'; comment on column beneficiary.birth_date is '出生日期';
comment on column beneficiary.region is '所在地区'; comment on column beneficiary.category is '受助类别：1在校学生 2患者 3老人 4困难家庭';
comment on column beneficiary.family_situation is '家庭情况'; comment on column beneficiary.guardian_name is '监护人（未成年人）';
comment on column beneficiary.ref_org_id is '推荐机构'; comment on column beneficiary.bene_status is '状态：1资助中 2已结束 3已停止';
comment on column beneficiary.created_at is '建档时间';
insert into beneficiary
select i, 'S' || lpad(i::text, 5, '0'), pg_temp.person('bn', i), pg_temp.one('bg', i, 'M,F'), case when pg_temp.f('bx', i) < 0.95 then case c when 1 then date '2006-01-01' + pg_temp.z('bb', i, 0, 3900) when 2 then date '1975-01-01' + pg_temp.z('bb', i, 0, 17500) when 3 then date '1936-01-01' + pg_temp.z('bb', i, 0, 7000) else date '1965-01-01' + pg_temp.z('bb', i, 0, 10000) end end,
       o.region, c, case when pg_temp.f('by', i) < 0.8 then pg_temp.one('bz', i, '低保户,低保户,脱贫不稳定户,单亲,孤儿,父母外出务工,因病致贫') end, case when c = 1 then pg_temp.person('bq', i) end, o.id, case when pg_temp.f('bt', i) < 0.04 then 3 when pg_temp.f('bt', i) < 0.35 then 2 else 1 end,
       timestamp '2023-11-01 09:00' + i * interval '29 hours'
from (select i, (array[1, 1, 1, 1, 1, 2, 3, 3, 4])[1 + pg_temp.z('bc', i, 0, 8)] as c, pg_temp.z('bd', i, 1, 45) as o from generate_series(1, 720) i) x join executing_org o on o.id = x.o order by i;

create table aid_record (
  id             integer primary key,
  beneficiary_id integer not null references beneficiary,
  project_id     integer not null references project,
  aid_type       varchar(10) not null,
  amount         numeric(12,2) not null,
  apply_date     date not null,
  pay_date       date,
  pay_method     smallint not null check (pay_method in (1, 2)),
  aid_status     smallint not null check (aid_status in (0, 1, 2)),
  auditor_id     integer references staff,
  is_confirmed   boolean
);
comment on table aid_record is '资助发放记录';
comment on column aid_record.beneficiary_id is '受助人'; comment on column aid_record.project_id is '项目';
comment on column aid_record.aid_type is '资助类型（字典aid_type）'; comment on column aid_record.amount is '资助金额（元）';
comment on column aid_record.apply_date is '申请日期'; comment on column aid_record.pay_date is '发放日期';
comment on column aid_record.pay_method is '发放方式：1直接打卡 2机构代发'; comment on column aid_record.aid_status is '状态：0待发放 1已发放 2未通过';
comment on column aid_record.auditor_id is '审核人'; comment on column aid_record.is_confirmed is '受助人是否签收（未发放为空）';
insert into aid_record
select row_number() over (order by ad, k), b, project, ty, case ty when '1' then (array[800, 1000, 1500, 2000, 3000])[1 + pg_temp.z('ea', b, 0, 4)] when '2' then 1000 * pg_temp.z('eb', k, 3, 50) when '3' then (array[500, 600, 1000])[1 + pg_temp.z('ec', k, 0, 2)] when '5' then 5000 * pg_temp.z('ed', k, 1, 4) else (array[300, 500, 500, 1000])[1 + pg_temp.z('ef', k, 0, 3)] end,
       ad, case when st = 1 then pg_temp.wd(ad + pg_temp.z('eg', k, 7, 29)) end, m, st, case when st <> 0 then 1 + k % 2 end, case when st = 1 then pg_temp.f('eh', k) < 0.93 end
from (select b.id as b, b.id * 10 + n as k, p.id as project, t as ad, case when p.field_code = 'DIS' then '5' else (array['1', '2', '4', '3'])[b.category] end as ty, case when pg_temp.f('ei', b.id) < 0.6 then 1 else 2 end as m,
             case when t > '2026-05-27' then 0 when pg_temp.f('ej', b.id * 10 + n) < 0.05 then 2 else 1 end as st
      from beneficiary b, generate_series(1, 6) n, lateral (select b.created_at::date + 12 + (n - 1) * case b.category when 1 then 182 when 2 then 400 else 150 end as t) y,
           lateral (select id, field_code from project where start_date <= t and coalesce(end_date, '2027-01-01') > t and project_status in ('running', 'finished')
             and field_code = any (case b.category when 1 then array['EDU', 'CHD'] when 2 then array['MED'] when 3 then array['ELD'] else array['DIS', 'MED', 'ELD'] end) order by (region = b.region) desc, pg_temp.f('ek', b.id * 61 + id) limit 1) p
      where t < '2026-06-28' and n <= case b.bene_status when 1 then 6 else pg_temp.z('el', b.id, 1, 3) end) x order by 1;

create table volunteer (
  id            integer primary key,
  volunteer_no  varchar(16) not null unique,
  name          varchar(30) not null,
  gender        char(1) not null,
  mobile        varchar(20) not null,
  birth_year    smallint,
  occupation    varchar(20),
  skills        varchar(60),
  donor_id      integer references donor,
  total_hours   numeric(7,1) not null default 0,
  vol_status    smallint not null check (vol_status in (0, 1, 2)),
  joined_on     date not null
);
comment on table volunteer is '志愿者';
comment on column volunteer.volunteer_no is '志愿者编号'; comment on column volunteer.name is '姓名';
comment on column volunteer.gender is '性别：M男 F女'; comment on column volunteer.mobile is '手机';
comment on column volunteer.birth_year is '出生年份'; comment on column volunteer.occupation is '职业';
comment on column volunteer.skills is '特长（顿号分隔）'; comment on column volunteer.donor_id is '对应捐赠人（同时捐赠者）';
comment on column volunteer.total_hours is '累计服务时长（小时）'; comment on column volunteer.vol_status is '状态：0待审核 1正式 2已退出';
comment on column volunteer.joined_on is '注册日期';
insert into volunteer
select i, 'V' || lpad(i::text, 5, '0'), coalesce(d.donor_name, pg_temp.person('v', i)), coalesce(d.gender, pg_temp.one('vg', i, 'M,F,F')), coalesce(d.mobile, pg_temp.mobile('v', i)), case when pg_temp.f('vb', i) < 0.9 then 1958 + floor(49 * pow(pg_temp.f('vy', i), 0.6))::int end,
       case when pg_temp.f('vo', i) < 0.85 then pg_temp.one('vp', i, '大学生,大学生,大学生,企业职员,企业职员,教师,医护,退休,自由职业') end, case when pg_temp.f('vs', i) < 0.5 then pg_temp.one('vt', i, '摄影,教学,医护,摄影、文案,急救,心理咨询,教学、绘画,驾驶') end, d.id, 0,
       case when i > 470 and pg_temp.f('vz', i) < 0.6 then 0 when pg_temp.f('vz', i) < 0.1 then 2 else 1 end, date '2023-09-01' + floor(1010 * pow(i / 480.0, 1.1))::int
from generate_series(1, 480) i left join donor d on d.id = i * 2 - 1 and d.donor_type = '1' and not d.is_deleted and pg_temp.f('vd', i) < 0.16 order by i;

create table activity (
  id            integer primary key,
  activity_code varchar(16) not null unique,
  title         varchar(80) not null,
  project_id    integer references project,
  organizer_id  integer not null references staff,
  venue         varchar(60),
  start_at      timestamp not null,
  end_at        timestamp not null,
  quota         integer,
  need_volunteer boolean not null,
  activity_status varchar(12) not null check (activity_status in ('open', 'closed', 'done', 'cancelled')),
  cancel_reason varchar(100)
);
comment on table activity is '活动';
comment on column activity.activity_code is '活动编号'; comment on column activity.title is '活动名称';
comment on column activity.project_id is '关联项目'; comment on column activity.organizer_id is '负责人';
comment on column activity.venue is '地点'; comment on column activity.start_at is '开始时间';
comment on column activity.end_at is '结束时间'; comment on column activity.quota is '招募人数（空为不限）';
comment on column activity.need_volunteer is '是否需审核报名'; comment on column activity.activity_status is '状态：open报名中 closed报名截止 done已结束 cancelled已取消';
comment on column activity.cancel_reason is '取消原因';
insert into activity
select i, 'HD' || lpad(i::text, 4, '0'), pg_temp.one('at', i, '社区探访,图书整理,净滩行动,公益徒步,义卖市集,敬老院慰问,支教夏令营,捐赠人开放日,急救培训,物资打包日'), case when pg_temp.f('ap', i) < 0.7 then p.id end, coalesce((select id from staff where id = (array[6, 13, 20, 5])[1 + i % 4] and (leave_date is null or leave_date > s)), 6), pg_temp.one('av', i, '青羊社区中心,锦城公园,西岭敬老院,基金会会议室,东湖湿地,市图书馆,北辰广场'),
       s, s + pg_temp.z('ae', i, 2, 7) * interval '1 hour', case when pg_temp.f('aq', i) < 0.85 then pg_temp.z('ar', i, 2, 6) * 5 end, pg_temp.f('aw', i) < 0.4,
       case when c then 'cancelled' when s > '2026-07-05' then 'open' when s > '2026-06-28' then 'closed' else 'done' end, case when c then pg_temp.one('ac', i, '天气原因,报名人数不足,场地调整') end
from (select i, pg_temp.f('ax', i) < 0.06 as c, date_trunc('week', timestamp '2024-01-10' + i * interval '6 days') + case when pg_temp.f('ay', i) < 0.8 then 5 + i % 2 else pg_temp.z('az', i, 0, 4) end * interval '1 day' + pg_temp.z('ah', i, 17, 28) * interval '30 minutes' as s from generate_series(1, 154) i) x
left join lateral (select id from project where start_date <= s::date and coalesce(end_date, '2027-01-01') > s::date and project_status in ('running', 'finished') order by pg_temp.f('ao', i * 61 + id) limit 1) p on true order by i;

create table activity_signup (
  id            integer primary key,
  activity_id   integer not null references activity,
  volunteer_id  integer not null references volunteer,
  signup_at     timestamp not null,
  signup_status smallint not null check (signup_status in (0, 1, 2, 3)),
  checkin_at    timestamp,
  checkout_at   timestamp,
  checkin_way   varchar(10) check (checkin_way in ('qrcode', 'manual')),
  service_hours numeric(4,1),
  score         smallint check (score between 1 and 5),
  unique (activity_id, volunteer_id)
);
comment on table activity_signup is '活动报名签到';
comment on column activity_signup.activity_id is '活动'; comment on column activity_signup.volunteer_id is '志愿者';
comment on column activity_signup.signup_at is '报名时间'; comment on column activity_signup.signup_status is '报名状态：0待审核 1已通过 2未通过 3已取消';
comment on column activity_signup.checkin_at is '签到时间（未到场为空）'; comment on column activity_signup.checkout_at is '签退时间';
comment on column activity_signup.checkin_way is '签到方式：qrcode扫码 manual补签'; comment on column activity_signup.service_hours is '服务时长（小时）';
comment on column activity_signup.score is '评价（1至5分）';
insert into activity_signup
select n, activity, vol, sa, st, case when came then start_at + pg_temp.z('gi', k, -20, 12) * interval '1 minute' end, case when came and out then end_at + pg_temp.z('gj', k, -10, 15) * interval '1 minute' end, case when came then case when pg_temp.f('gk', k) < 0.9 then 'qrcode' else 'manual' end end,
       case when came and out then round(extract(epoch from end_at - start_at) / 3600, 1) end, case when came and pg_temp.f('gl', k) < 0.55 then pg_temp.one('gm', k, '5,5,5,4,4,3')::int end
from (select *, row_number() over (order by sa, k) as n, activity_status = 'done' and st = 1 and pg_temp.f('gn', k) < 0.87 as came, pg_temp.f('go', k) < 0.95 as out
      from (select a.*, a.id as activity, v.id as vol, a.id * 1000 + v.id as k, greatest(v.joined_on + interval '10 hours', a.start_at - pg_temp.z('gp', a.id * 1000 + v.id, 20, 360) * interval '1 hour') as sa,
                   case when pg_temp.f('gs', a.id * 1000 + v.id) < 0.08 then 3 when a.need_volunteer and pg_temp.f('gs', a.id * 1000 + v.id) < 0.14 then 2 when a.need_volunteer and a.activity_status = 'open' then 0 else 1 end as st,
                   row_number() over (partition by a.id order by pg_temp.f('gr', a.id * 1000 + v.id)) as pos
            from activity a join volunteer v on v.joined_on < a.start_at::date - 1 and (v.vol_status = 1 or v.vol_status = 2 and a.start_at < v.joined_on + 300) and pg_temp.f('gq', a.id * 1000 + v.id) < 0.01 + 0.3 * pow(pg_temp.f('gv', v.id), 4)) y
      where pos <= coalesce(quota, 40) and sa < '2026-06-28') x order by n;
update volunteer v set total_hours = s.h from (select volunteer_id, sum(service_hours) as h from activity_signup group by 1) s where s.volunteer_id = v.id and s.h is not null;

create table operation_log (
  id          bigint primary key,
  staff_id    integer references staff,
  module      varchar(30) not null,
  action      varchar(20) not null,
  target_id   integer,
  ip          varchar(40),
  success     boolean not null,
  created_at  timestamp not null
);
comment on table operation_log is '操作日志';
comment on column operation_log.staff_id is '操作人（系统任务为空）'; comment on column operation_log.module is '模块';
comment on column operation_log.action is '操作'; comment on column operation_log.target_id is '对象编号';
comment on column operation_log.ip is 'IP地址'; comment on column operation_log.success is '是否成功';
comment on column operation_log.created_at is '操作时间';
insert into operation_log
select i, case when pg_temp.f('ls', i) < 0.9 then pg_temp.z('lt', i, 1, 7) end, pg_temp.one('lm', i, 'donation,receipt,donor,project,appropriation,activity'), pg_temp.one('la', i, 'create,update,update,export,delete,login'), pg_temp.z('li', i, 1, 500), '10.8.1.' || pg_temp.z('lp', i, 2, 60), pg_temp.f('lf', i) < 0.98, timestamp '2026-04-01 08:30' + i * interval '3 hours 21 minutes'
from generate_series(1, 600) i order by i;

create index idx_donation_donor on donation (donor_id);
create index idx_donation_time on donation (donated_at);
create index idx_aid_beneficiary on aid_record (beneficiary_id);
