-- 证券公司经纪业务：营业部、客户经理、客户与账户、银证转账、委托、交割、资金与持仓、开户申请。
-- 数据模型仿恒生 UF2.0 柜台系统（client、fundaccount、stockholder、hisentrust、hisdeliver；日期为 8 位整数，代码在 sysdictionary）。
-- 数值由行号散列得出，每次装载结果相同；辅助函数放在 g 模式里，文件末尾删去。
set jit = off;
set client_min_messages = warning;
set time zone 'Asia/Shanghai';
create schema g;
create function g.h(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 20260) & 1073741823) / 1073741824.0::float8 $$;
create function g.n(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(g.h(k, i) * (hi - lo + 1))::int $$;
-- 偏斜：p 越大越集中在 lo 一端
create function g.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(g.h(k, i), p) * (hi - lo + 1))::int $$;
create function g.o(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(g.h(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function g.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  item text;
  parts text[] := string_to_array(list, ',');
  rest float8 := 0;
begin
  foreach item in array parts loop rest := rest + split_part(item, ':', 2)::float8; end loop;
  rest := rest * g.h(k, i);
  foreach item in array parts loop
    rest := rest - split_part(item, ':', 2)::float8;
    if rest < 0 then return split_part(item, ':', 1); end if;
  end loop;
  return split_part(item, ':', 1);
end $$;
create function g.xm(k text, i bigint, sex int) returns text language sql immutable
  as $$ select g.o(k || 'x', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕,苏,卢,蒋,蔡,贾,丁,魏,薛,叶,阎') || case when sex = 1 then g.o(k || 'm', i, '伟,强,磊,军,勇,杰,涛,明,超,刚,平,辉,鹏,建国,建军,志强,海涛,文斌,子轩,浩宇,俊熙,一鸣,晓东,国栋,永康,立新,振宇,家辉,少华,天翔,德胜,宏亮') else g.o(k || 'f', i, '芳,娜,敏,静,丽,艳,娟,霞,秀英,桂兰,玉梅,婷,晓燕,雨欣,梓涵,佳怡,春花,玉兰,雪,琳,欣妍,慧,倩,红,丹丹,诗涵,梦琪,莉,小玲,海燕,素珍,思彤') end $$;
create function g.tel(k text, i bigint) returns text language sql immutable
  as $$ select g.o(k || 'a', i, '130,131,135,136,137,138,139,150,151,152,158,159,176,177,180,186,187,188,189,199') || lpad(g.n(k || 'b', i, 0, 99999999)::text, 8, '0') $$;
create function g.ts(d date, k text, i bigint, h1 int, h2 int) returns timestamp language sql immutable
  as $$ select d + make_interval(secs => g.n(k, i, h1 * 3600, h2 * 3600 - 1)) $$;
-- 从 a 到 b 每天若干行，随星期、月份与年份起伏
create function g.days(k text, a date, b date, per float8, wkend float8, mon float8[], grow float8) returns table (i bigint, d date) language sql as $$
  select row_number() over (order by x.d, s), x.d
    from (select t::date as d, per * (0.7 + 0.6 * g.h(k || 'v', t::date - date '2000-01-01')) * case when extract(isodow from t) > 5 then wkend else 1 end * mon[extract(month from t)::int] * (1 + grow * (t::date - a) / 365.0) as e from generate_series(a::timestamp, b::timestamp, '1 day') as t) as x,
      generate_series(1, floor(x.e + g.h(k, x.d - date '2000-01-01'))::int) as s $$;

create table sysdictionary (
  dict_entry int not null,
  subentry varchar(16) not null,
  dict_prompt varchar(64) not null,
  order_no int not null default 0,
  enable_flag char(1) not null default '1',
  primary key (dict_entry, subentry)
);
insert into sysdictionary
select t, split_part(p, ':', 1), split_part(p, ':', 2), o, '1'
  from (values (1000, '0:正常,1:冻结,2:挂失,3:销户,D:休眠'), (1041, '0:身份证,1:护照,2:营业执照,3:港澳居民通行证'), (1048, '0:个人,1:机构,3:自营,6:产品'), (2505, '1:保守型,2:谨慎型,3:稳健型,4:积极型,5:激进型'), (1301, '1:上海,2:深圳,9:北交所'), (1206, '0:股票,1:基金,T:ETF基金,G:国债,Z:可转债,4:债券回购'), (3002, '0:普通账户,7:信用账户,B:衍生品账户'), (1204, '1:买入,2:卖出'),
    (1203, '0:未报,1:待报,2:已报,5:部撤,6:已撤,7:部成,8:已成,9:废单'), (1201, '1:电话委托,4:柜台委托,7:网上委托,8:手机委托,A:机构接口'), (1010, '4001:证券卖出,4002:证券买入,4018:股息入账,4109:利息归本'), (1065, '1:银行转证券,2:证券转银行,3:查询余额'), (1067, '0:未报,1:已报,2:成功,3:失败,4:超时,5:待冲正,7:冲正'), (1101, '0:人民币,1:美元,2:港币'), (7011, '0:资料填写,1:视频见证,2:待复核,3:复核通过,4:复核退回,5:客户放弃')) as v (t, l), unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table branch (
  branch_no int primary key,
  branch_name varchar(64) not null unique,
  up_branch_no int references branch,
  branch_type char(1) not null check (branch_type in ('0', '1', '2')),
  province varchar(16),
  city varchar(16),
  address varchar(128),
  open_date int,
  close_date int
);
insert into branch values (1000, '海通达证券总部', null, '0', '上海', '上海', '浦东新区银城路 388 号', 20010608, null);
insert into branch
select 2000 + o * 10, n || '分公司', 1000, '1', n, c, c || '市' || g.o('ba', o, '人民路,解放大道,中山路,建设路') || g.n('bn', o, 10, 480) || '号', 20100000 + g.n('by', o, 0, 8) * 10000 + g.n('bm', o, 1, 12) * 100 + g.n('bd', o, 1, 28), null from (values (1, '上海', '上海'), (2, '江苏', '南京'), (3, '浙江', '杭州'), (4, '广东', '广州'), (5, '湖北', '武汉'), (6, '四川', '成都')) as v (o, n, c);
insert into branch
select 2000 + o * 10 + b, c || r || '证券营业部', 2000 + o * 10, '2', n, c, c || '市' || r || g.n('bq', o * 10 + b, 1, 900) || '号', 20110000 + g.n('bz', o * 10 + b, 0, 9) * 10000 + g.n('bm', o * 10 + b, 1, 12) * 100 + 15, case when o = 5 and b = 3 then 20250630 end
  from (values (1, '上海', '上海', '陆家嘴环路,徐家汇路,四平路'), (2, '江苏', '南京', '中央路,江东中路,太平南路'), (3, '浙江', '杭州', '庆春路,文三路,江南大道'), (4, '广东', '广州', '天河路,东风中路,番禺大道'), (5, '湖北', '武汉', '建设大道,珞喻路,武珞路'), (6, '四川', '成都', '人民南路,天府大道,金牛大道')) as v (o, n, c, l), unnest(string_to_array(l, ',')) with ordinality as u (r, b);

create table bankarg (
  bank_no varchar(4) primary key,
  bank_name varchar(32) not null,
  trans_up_limit numeric(16, 2) not null,
  begin_time int not null,
  end_time int not null,
  bank_status char(1) not null default '0'
);
insert into bankarg values ('1', '工商银行', 50000000, 83000, 160000, '0'), ('2', '农业银行', 20000000, 83000, 160000, '0'), ('3', '建设银行', 50000000, 83000, 160000, '0'), ('4', '中国银行', 20000000, 83000, 160000, '0'), ('5', '招商银行', 50000000, 83000, 160000, '0'), ('6', '交通银行', 10000000, 83000, 155500, '0'), ('7', '浦发银行', 10000000, 83000, 155500, '0'), ('8', '某城市商业银行', 1000000, 90000, 153000, '1');

create table broker (
  broker_account varchar(12) primary key,
  broker_name varchar(32) not null,
  branch_no int not null references branch,
  broker_type char(1) not null,
  certificate_no varchar(20) unique,
  mobile_tel varchar(16),
  entry_date int not null,
  leave_date int,
  broker_status char(1) not null
);
create table g.b as
select i, 2000 + (1 + i % 6) * 10 + 1 + (i / 6) % 3 as br, date '2014-03-01' + g.n('kd', i, 0, 3900) as d0, case when g.h('kl', i) < 0.3 then date '2023-06-01' + g.n('km', i, 0, 1100) end as d1 from generate_series(1, 72) as i;
update g.b set d1 = null where d1 < d0 + 100 or d1 > '2026-06-25';
insert into broker
select 'B' || br || lpad(i::text, 3, '0'), g.xm('kn', i, g.n('ks', i, 1, 2)), br, case when g.h('kt', i) < 0.75 then '0' else '1' end, 'S' || (1040500000000 + i * 7919 + g.n('kc', i, 1, 999)), g.tel('kp', i), to_char(d0, 'YYYYMMDD')::int, to_char(d1, 'YYYYMMDD')::int, case when d1 is null then '0' else '3' end from g.b;

-- 交易日历，只供生成数据
create table g.cal as
select row_number() over (order by d)::int as n, d from (select t::date as d from generate_series(timestamp '2023-12-01', '2026-06-30', '1 day') as t) as a
  where extract(isodow from d) < 6 and to_char(d, 'MMDD') not in ('0101', '0404', '0501', '0502', '0503', '0504', '0505', '1001', '1002', '1003', '1004', '1005', '1006', '1007') and d not between '2024-02-09' and '2024-02-17' and d not between '2025-01-28' and '2025-02-04' and d not between '2026-02-16' and '2026-02-23' and d not in ('2024-06-10', '2024-09-16', '2024-09-17', '2025-06-02', '2025-10-08', '2026-06-19');
create function g.td(x date) returns date language sql as $$ select coalesce(min(d), date '2026-06-30') from g.cal where d >= x $$;
create function g.i8(x date) returns int language sql immutable as $$ select to_char(x, 'YYYYMMDD')::int $$;
create function g.i6(k text, i bigint, a int, b int) returns int language sql immutable as $$ select to_char(time '00:00' + make_interval(secs => g.n(k, i, a, b)), 'HH24MISS')::int $$;

create table client (
  client_id varchar(12) primary key,
  branch_no int not null references branch,
  client_name varchar(64) not null,
  organ_flag char(1) not null,
  id_kind char(1) not null,
  id_no varchar(32) not null,
  client_gender char(1),
  birthday int,
  mobile_tel varchar(16),
  corp_risk_level char(1),
  corp_end_date int,
  broker_account varchar(12) references broker,
  open_date int not null,
  cancel_date int,
  client_status char(1) not null,
  unique (id_kind, id_no)
);
create table g.cl as
select i, '60' || lpad((i * 37 + 10013)::text, 7, '0') as cid, case when g.h('co', i) < 0.035 then case when g.h('cp', i) < 0.7 then '1' else '6' end else '0' end as organ, g.n('cs', i, 1, 2) as sex, 2000 + g.w('cb', i, '1:30,2:14,3:20,4:18,5:8,6:10')::int * 10 + g.sk('cc', i, 1, 3, 1.3) as br,
    case when i <= 420 then date '2012-05-01' + (i * 10 + g.n('cd', i, 0, 9)) when i > 700 then date '2025-03-01' + ((i - 700) * 2.1 + g.n('cd', i, 0, 4))::int when i > 560 then date '2024-09-26' + g.n('cd', i, 0, 50) else date '2024-01-03' + (i - 420) + g.n('cd', i, 0, 100) end as d0, date '1948-01-01' + (365.25 * (g.n('cy', i, 0, 30) + g.n('cz', i, 0, 29)))::int as bd, g.h('cq', i) < 0.07 as closing, null::date as d1
  from generate_series(1, 900) as i;
update g.cl set d0 = g.td(d0) where d0 > '2023-12-01';

create table stkcode (
  exchange_type char(1) not null,
  stock_code varchar(8) not null,
  stock_name varchar(32) not null,
  stock_type char(1) not null,
  store_unit int not null default 100,
  issue_date int,
  delist_flag char(1) not null default '0',
  delist_date int,
  crd_stock_flag boolean not null default false,
  primary key (exchange_type, stock_code)
);
create table g.s as
select o::int as i, split_part(x, '/', 1) as ex, split_part(x, '/', 2) as code, split_part(x, '/', 3) as name, split_part(x, '/', 4) as ty, split_part(x, '/', 5)::float8 as p0, split_part(x, '/', 6)::float8 as dv from unnest(string_to_array('1/600871/华阳电力/0/7.8/0.32,1/600933/东晟银行/0/6.2/0.41,1/601732/中远港务/0/9.6/0.22,1/603418/雅林家居/0/14.5/0.3,1/603977/申浦药业/0/32/0.45,1/688471/芯源微电/0/86/0,1/688602/博睿智能/0/45/0.1,1/601588/西岭煤业/0/18.4/1.1,1/600517/皖江水泥/0/11.2/0.25,1/600309/京华传媒/0/5.1/0,1/605188/国祥食品/0/27/0.5,1/600745/海辰退/0/2.3/0,2/000736/岭南地产/0/4.2/0,2/000963/华信医药/0/38/0.62,2/002571/德力新材/0/15.8/0.2,2/002841/明视电子/0/41/0.3,2/300468/云科软件/0/22/0.08,2/300759/凯诺生物/0/29/0.15,2/301217/铜鑫新能/0/19/0.1,2/002304/泉河酒业/0/96/3.6,2/000858/岷江酒业/0/142/4.4,9/832175/北方精密/0/16/0.2,9/870436/同江电机/0/12/0.15,1/510380/沪深三百ETF/T/3.9/0.06,2/159916/创业五十ETF/T/1.05/0,1/511880/日利货币/1/100.2/0,1/113652/皖泥转债/Z/112/0,2/123118/凯诺转债/Z/121/0', ',')) with ordinality as u (x, o);
insert into stkcode
select ex, code, name, ty, case when ty = 'Z' then 10 else 100 end, 20000000 + g.n('sy', i, 1, 22) * 10000 + g.n('sm', i, 1, 12) * 100 + g.n('sd', i, 1, 28), case when name like '%退' then '1' else '0' end, case when name like '%退' then 20250718 end, g.h('sc', i) < 0.6 and ty <> 'Z' from g.s;
create function g.px(s int, d date) returns numeric language sql as $$
  select round((p0 * case when name like '%退' then greatest(1 - (d - date '2024-01-01') / 640.0, 0.12) else (1 + case when d > '2024-09-24' then 0.12 else 0 end + 0.00016 * (d - date '2024-01-01')) * (1 + 0.16 * case when ty in ('1', 'Z') then 0.05 else 1 end * sin((d - date '2024-01-01') / 71.0 + $1 * 2.3) + 0.07 * case when ty in ('1', 'Z') then 0.1 else 1 end * sin((d - date '2024-01-01') / 13.0 + $1) + 0.03 * (g.h('px' || $1, d - date '2020-01-01') - 0.5)) end)::numeric, case when ty in ('T', '1', 'Z') then 3 else 2 end) from g.s where i = $1 $$;

create table fundaccount (
  fund_account varchar(12) primary key,
  client_id varchar(12) not null references client,
  branch_no int not null references branch,
  asset_prop char(1) not null,
  main_flag char(1) not null,
  bank_no varchar(4) references bankarg,
  bank_account varchar(32),
  fare_rate numeric(8, 6) not null,
  open_date int not null,
  cancel_date int,
  fundacct_status char(1) not null
);
create table g.fa as
select row_number() over (order by k, i)::int as n, a.* from (select i, cid, '0' as prop, cid as fa, d0, br, closing, 1 as k from g.cl union all select i, cid, '7', '7' || substr(cid, 2), g.td(greatest(d0 + 190, date '2024-01-08' + g.n('fd', i, 0, 500))), br, false, 2 from g.cl where g.h('f7', i) < 0.1 and not closing and i < 640) as a;
alter table g.fa add rate numeric;
update g.fa set rate = (g.w('fr', n, '0.0003:18,0.00025:34,0.0002:22,0.00015:12,0.0001:8,0.000854:3'))::numeric;

create table stockholder (
  exchange_type char(1) not null,
  stock_account varchar(12) not null,
  client_id varchar(12) not null references client,
  fund_account varchar(12) not null references fundaccount,
  holder_name varchar(64),
  main_flag char(1) not null,
  open_date int not null,
  cancel_date int,
  holder_status char(1) not null,
  primary key (exchange_type, stock_account)
);

-- 买卖回合：一次买入，可能随后卖出
create table g.e as
select x.i, f.n, f.fa, f.rate, f.closing, g.td(x.d) as d, s.i as s, s.ex, s.code, s.ty, case when f.i % 60 = 7 then 9.0 else 1 end * 2500 * exp(5 * power(g.h('ev', x.i), 1.4)) as v
  from (select i, d from g.days('ep', '2024-01-02', '2026-06-26', 2.3, 0, array[0.9, 0.8, 1.1, 1, 0.9, 0.9, 1, 1.1, 1, 1.1, 1.1, 1], 0.12) union all select i + 100000, d from g.days('ep2', '2024-09-25', '2024-11-15', 7, 0, array_fill(1::float8, array[12]), 0) union all select i + 200000, d from g.days('ep3', '2025-07-21', '2025-09-19', 3, 0, array_fill(1::float8, array[12]), 0)) as x
    join g.fa as f on f.n = 1 + (g.sk('ea', x.i, 0, 970, 2.4) * 373) % (select count(*)::int from g.fa) and f.d0 < x.d join g.s as s on s.i = g.sk('es', x.i, 1, 28, 1.25) and (s.name not like '%退' or x.d < '2025-05-01') and (s.ex <> '9' or f.i % 6 = 0) and (f.prop = '0' or s.ty = '0');
create table g.o2 as
select i, n, fa, rate, closing, s, ex, code, 1 as bs, d, q, st, case st when '8' then q when '5' then (u * greatest(1, floor(q / u * (0.2 + 0.6 * g.h('ef', i)))))::int else 0 end as f, p, u from (select e.*, p, u, (u * greatest(1, floor(v / p / u)))::int as q, case when v < 2500.0 * u / 100 * 0 then '9' else g.w('et', i, '8:84,5:2.6,6:10.4,9:3') end as st from g.e, lateral (select g.px(s, d) as p, case when ty = 'Z' then 10 else 100 end as u) as z) as a;
insert into g.o2
select b.i + 1000000, b.n, fa, rate, closing, s, ex, code, 2, c.d, q, case when closing then '8' else g.w('eu', b.i, '8:91,6:9') end, case when closing or g.w('eu', b.i, '8:91,6:9') = '8' then q else 0 end, g.px(s, c.d), u
  from (select o2.*, case when closing or g.h('ew', i) < 0.8 then f else greatest(u, (f / 2 / u)::int * u) end as q2, (select cal.n from g.cal where cal.d = o2.d) as nd from g.o2 where f > 0 and (closing or g.h('ex', i) < 0.8)) as b (i, n, fa, rate, closing, s, ex, code, bs, d, q1, st, f, p, u, q, nd) join g.cal as c on c.n = b.nd + g.sk('ey', b.i, 1, case when b.code = '600745' then 25 else 260 end, 2.6);

insert into client
select c.cid, c.br, case c.organ when '0' then g.xm('cn', c.i, c.sex) when '1' then g.o('cx', c.i, '上海,南京,杭州,广州,武汉,成都') || g.o('cv', c.i, '恒远,瑞泽,中德,金禾,凯宸,宏图,启明') || g.o('cw', c.i, '贸易有限公司,实业有限公司,投资管理有限公司,科技股份有限公司') else g.o('cv', c.i, '恒远,瑞泽,中德,金禾,凯宸') || '价值' || c.i || '号私募证券投资基金' end, c.organ, case c.organ when '0' then case when g.h('ci', c.i) < 0.985 then '0' else '3' end else '2' end,
    case when c.organ <> '0' then '9131' || lpad(c.i::text, 5, '0') || 'MA1K' || lpad((c.i * 613 % 99999)::text, 5, '0') when g.h('ci', c.i) < 0.985 then g.o('cj', c.i, '310104,320102,330106,440103,420102,510104,340102,410105') || to_char(c.bd, 'YYYYMMDD') || lpad((c.i % 500 * 2 + 2 - c.sex)::text, 3, '0') || g.n('ck', c.i, 0, 9) else 'H' || lpad((c.i * 7919)::text, 8, '0') end,
    case when c.organ = '0' then c.sex::text end, case when c.organ = '0' then g.i8(c.bd) end, g.tel('ct', c.i), case when c.d0 > '2013-06-01' then g.w('cr', c.i, '1:6,2:14,3:34,4:34,5:12') end, case when c.d0 > '2013-06-01' then g.i8(greatest(c.d0, date '2024-03-01' + g.n('ce', c.i, 0, 800)) + 730) end, (select 'B' || b.br || lpad(b.i::text, 3, '0') from g.b as b where b.br = c.br and b.d0 < c.d0 and g.h('cu', c.i) < 0.62 order by g.h('cu' || b.i, c.i) limit 1), g.i8(c.d0), null, case when c.closing then '0' when c.i % 97 = 5 then 'D' when c.i % 211 = 9 then '1' when c.i % 233 = 50 then '2' else '0' end
  from g.cl as c;
insert into fundaccount
select fa, cid, br, prop, case prop when '0' then '1' else '0' end, g.w('fb', i, '1:28,2:12,3:20,4:10,5:20,6:6,7:3,8:1'), '6222' || lpad((i * 104729 + n)::text, 12, '0'), rate, g.i8(d0), null, case when i % 211 = 9 then '1' else '0' end from g.fa;
insert into stockholder
select ex, case when ex = '1' then case prop when '7' then 'E' else 'A' end || lpad((100000000 + n * 4243)::text, 9, '0') else case prop when '7' then '06' else '01' end || lpad((n * 6661 + 11)::text, 8, '0') end, f.cid, fa, c.client_name, '1', g.i8(f.d0), null, '0'
  from g.fa as f join client as c on c.client_id = f.cid, unnest(array['1', '2', '9']) as ex where (ex <> '9' or f.i % 6 = 0 and prop = '0') and (ex <> '2' or g.h('h2', n) < 0.97 or exists (select from g.o2 where o2.fa = f.fa and o2.ex = '2'));

create table hisentrust (
  init_date int not null,
  entrust_no int not null,
  curr_time int not null,
  branch_no int not null references branch,
  fund_account varchar(12) not null references fundaccount,
  exchange_type char(1) not null,
  stock_account varchar(12) not null,
  stock_code varchar(8) not null,
  entrust_bs char(1) not null,
  entrust_price numeric(11, 4) not null,
  entrust_amount int not null,
  business_amount int not null default 0,
  entrust_way char(1) not null,
  entrust_status char(1) not null,
  cancel_info varchar(64),
  primary key (init_date, entrust_no),
  foreign key (exchange_type, stock_account) references stockholder,
  foreign key (exchange_type, stock_code) references stkcode
);
create table g.o3 as
select o2.*, h.stock_account as sa, g.i6('ti', o2.i, case when g.h('tj', o2.i) < 0.62 then 33300 else 46800 end, case when g.h('tj', o2.i) < 0.62 then 41390 else 53990 end) as tm, 0 as no from g.o2 join stockholder as h on h.fund_account = o2.fa and h.exchange_type = o2.ex;
update g.o3 set no = x.r from (select i, 100 + sum(g.n('tn', i, 1, 40)) over (partition by d order by tm, i) as r from g.o3) as x where x.i = o3.i;
insert into hisentrust
select g.i8(d), no, tm, f.br, o.fa, ex, sa, code, bs::text, round(case when st in ('6', '9') then p * (1 + case bs when 1 then -1 else 1 end * 0.012 * g.h('tp', o.i))::numeric else p end, 3), q, f, case when g.h('tw', o.i) < 0.004 then '4' when fc.organ <> '0' then g.w('tv', f.i, 'A:6,7:4') else g.w('tw', o.i, '8:78,7:20,1:2') end, st, case st when '9' then g.o('tc', o.i, '可用资金不足,委托价格超出涨跌停限制,非交易时间,证券停牌') end from g.o3 as o join g.fa as f on f.fa = o.fa join g.cl as fc on fc.i = f.i;

create table hisdeliver (
  serial_no bigint primary key,
  init_date int not null,
  fund_account varchar(12) not null references fundaccount,
  business_flag int not null,
  exchange_type char(1) not null,
  stock_code varchar(8) not null,
  entrust_no int,
  occur_amount int not null default 0,
  business_price numeric(11, 4) not null default 0,
  business_balance numeric(18, 2) not null,
  fare0 numeric(12, 2) not null default 0,
  fare1 numeric(12, 2) not null default 0,
  fare2 numeric(12, 2) not null default 0,
  occur_balance numeric(18, 2) not null,
  post_balance numeric(18, 2) not null,
  foreign key (init_date, entrust_no) references hisentrust,
  foreign key (exchange_type, stock_code) references stkcode
);
create table hisbanktransfer (
  serial_no bigint primary key,
  init_date int not null,
  curr_time int not null,
  fund_account varchar(12) not null references fundaccount,
  bank_no varchar(4) not null references bankarg,
  trans_type char(1) not null,
  money_type char(1) not null default '0',
  occur_balance numeric(18, 2) not null,
  post_balance numeric(18, 2),
  bktrans_status char(1) not null,
  error_info varchar(64),
  entrust_way char(1) not null
);
create table g.fl as
select fa, d, tm, bs as k, ex, code, no, case bs when 1 then f else -f end as amt, p, b, f0, f1, f2, case bs when 1 then -b - f0 - f1 - f2 else b - f0 - f1 - f2 end as v
  from (select o.*, b, case when ty = '1' then 0 else greatest(round(b * rate, 2), case when ty = '0' then 5 else 0.1 end) end as f0, case when bs = 2 and ty = '0' then round(b * 0.0005, 2) else 0 end as f1, case when ty = '0' then round(b * 0.00001, 2) else 0 end as f2 from g.o3 as o join g.s as s on s.i = o.s, lateral (select round(p * f, 2) as b) as z where f > 0) as a;
insert into g.fl
select l.fa, x.d, 160000, 18, s.ex, s.code, null, 0, 0, round((sum(l.amt) * s.dv)::numeric, 2), 0, 0, 0, round((sum(l.amt) * s.dv)::numeric, 2) from (values (2024), (2025), (2026)) as y (y), g.s as s, lateral (select g.td(make_date(y, case when s.i % 3 = 0 then 7 else 6 end, 3 + s.i % 24)) as d) as x join g.fl as l on l.d < x.d where l.ex = s.ex and l.code = s.code and s.dv > 0 and x.d < '2026-06-30' group by 1, 2, 5, 6, s.dv having sum(l.amt) > 0;
-- 先入金，够付其后各笔
create table g.r as select fa, min(d) as d, max(d) as dz, least(min(run), 0) as low, sum(v) as tot from (select *, sum(v) over (partition by fa order by d, tm, k) as run from g.fl) as a group by fa;
create table g.bt (fa text, d date, tm int, ty int, v numeric, st text);
insert into g.bt select r.fa, (select max(c.d) from g.cal as c where c.d <= r.d), g.i6('b1', f.n, 31000, 33200), 1, ceil(-low / 1000) * 1000 + 1000 * g.sk('b2', f.n, 0, 60, 3), '2' from g.r as r join g.fa as f on f.fa = r.fa;
insert into g.bt select f.fa, g.td(f.d0 + g.n('b3', f.n, 0, 20)), g.i6('b4', f.n, 33000, 55000), 1, 1000 * g.sk('b5', f.n, 1, 80, 3), '2' from g.fa as f where not exists (select from g.r where r.fa = f.fa) and g.h('b6', f.n) < 0.45 and f.d0 between '2023-12-10' and '2026-06-01';
insert into g.bt select f.fa, g.td(f.d0 + 25 + j * 30), g.i6('b8', f.n * 9 + j, 32400, 56000), 1, 1000 * g.sk('b9', f.n * 9 + j, 1, 150, 3), g.w('ba', f.n * 9 + j, '2:93,3:6,4:1') from g.fa as f, generate_series(1, 4) as j where g.h('b7', f.n * 9 + j) < 0.16 and f.d0 > '2023-12-10' and f.d0 + 25 + j * 30 < '2026-06-20' and not f.closing;
insert into g.bt select fa, x, g.i6('bc', n, 47000, 56000), 2, case when closing then bal else 100 * floor(bal * (0.1 + 0.8 * g.h('bd', n)) / 100) end, '2' from (select f.*, b.*, g.td(b.d + g.n('be', n, 3, 70)) as x from g.fa as f join (select y.fa as fb, max(d) as d, sum(v) as bal from (select fa, d, v from g.fl union all select fa, d, v from g.bt where st = '2') as y group by 1) as b on b.fb = f.fa where closing or g.h('bf', n) < 0.45) as a where x < '2026-06-29' and bal > 500;
update g.cl as c set d1 = g.td(z.d + 2 + g.n('bg', c.i, 0, 15)) from (select fa, max(d) filter (where ty = 2) as d, sum(case ty when 1 then v else -v end) as s from g.bt group by 1) as z where z.fa = c.cid and c.closing and z.d < '2026-06-10' and not exists (select from g.o2 where o2.fa = c.cid and o2.d >= z.d) and coalesce((select sum(abs(x.a)) from (select sum(amt) as a from g.fl where fl.fa = c.cid group by code) as x), 0) = 0 and z.s + coalesce((select tot from g.r where r.fa = c.cid), 0) = 0;
update client as t set client_status = '3', cancel_date = g.i8(c.d1) from g.cl as c where c.cid = t.client_id and c.d1 is not null;
update fundaccount as t set fundacct_status = '3', cancel_date = c.cancel_date from client as c where c.client_id = t.client_id and c.cancel_date is not null;
update stockholder as t set holder_status = '3', cancel_date = c.cancel_date from client as c where c.client_id = t.client_id and c.cancel_date is not null;
create table g.all as
select row_number() over (order by d, tm, fa, k) as sn, a.*, sum(case when st = '2' then v else 0 end) over (partition by fa order by d, tm, k, no rows unbounded preceding) as post from (select fa, d, tm, k, ex, code, no, amt, p, b, f0, f1, f2, v, '2' as st from g.fl union all select fa, d, tm, -ty, null, null, null, 0, 0, 0, 0, 0, 0, case ty when 1 then v else -v end, st from g.bt) as a;
insert into hisdeliver select sn, g.i8(d), fa, case k when 1 then 4002 when 2 then 4001 else 4018 end, ex, code, no, amt, p, b, f0, f1, f2, v, post from g.all where k > 0;
insert into hisbanktransfer select row_number() over (order by sn), g.i8(d), tm, a.fa, f.bank_no, (-k)::text, '0', abs(v), case when st = '2' then post end, st, case st when '3' then g.o('bx', sn, '银行账户余额不足,银行密码错误,超过单笔限额') when '4' then '银行应答超时' end, g.w('by', sn, '8:85,7:14,4:1') from g.all as a join fundaccount as f on f.fund_account = a.fa where k < 0;

create table fund (
  fund_account varchar(12) not null references fundaccount,
  money_type char(1) not null,
  current_balance numeric(18, 2) not null,
  frozen_balance numeric(18, 2) not null default 0,
  enable_balance numeric(18, 2) not null,
  fetch_balance numeric(18, 2) not null,
  primary key (fund_account, money_type),
  check (enable_balance = current_balance - frozen_balance)
);
insert into fund select fa, '0', b, z, b - z, b - z from (select f.fa, coalesce(s, 0) as b, case when f.i % 211 = 9 then coalesce(s, 0) else 0 end as z from g.fa as f left join (select fa, sum(v) as s from g.all where st = '2' group by 1) as s on s.fa = f.fa) as a;

create table stock (
  fund_account varchar(12) not null references fundaccount,
  exchange_type char(1) not null,
  stock_code varchar(8) not null,
  begin_amount int not null,
  current_amount int not null,
  frozen_amount int not null default 0,
  cost_price numeric(11, 4) not null,
  last_price numeric(11, 4) not null,
  market_value numeric(18, 2) not null,
  income_balance numeric(18, 2) not null,
  primary key (fund_account, exchange_type, stock_code),
  foreign key (exchange_type, stock_code) references stkcode
);
insert into stock
select fa, l.ex, l.code, sum(amt) filter (where d < '2026-06-30'), sum(amt), 0, round(-sum(v) filter (where amt > 0) / sum(amt) filter (where amt > 0), 4), lp, round(lp * sum(amt), 2), round(lp * sum(amt) + sum(v) filter (where amt > 0) / sum(amt) filter (where amt > 0) * sum(amt), 2) from g.fl as l join (select *, g.px(i, '2026-06-30') as lp from g.s) as s on s.ex = l.ex and s.code = l.code where amt <> 0 group by 1, 2, 3, lp having sum(amt) > 0;

create table acptapply (
  acpt_id bigint primary key,
  apply_date int not null,
  client_name varchar(32),
  id_no varchar(32),
  mobile_tel varchar(16) not null,
  branch_no int references branch,
  broker_account varchar(12) references broker,
  channel_code varchar(16),
  acpt_status char(1) not null,
  video_time int,
  audit_operator_no varchar(8),
  audit_remark varchar(100),
  finish_date int,
  client_id varchar(12) references client
);
insert into acptapply
select row_number() over (order by d, o), g.i8(d), nm, idn, tel, br, bk, g.w('qc', o, 'APP:50,H5:22,QRCODE:20,COUNTER:8'), st, case when st in ('2', '3', '4') then g.i6('qv', o, 33000, 74000) end, case when st in ('3', '4') then g.o('qo', o, '800112,800135,800207,800260') end, case st when '4' then g.o('qr', o, '视频画面不清晰,证件已过期,身份信息不一致,非本人操作嫌疑') end, case st when '3' then fd end, cid
  from (select t.client_id as cid, c.d0 - g.sk('qd', c.i, 0, 5, 3) as d, t.client_name as nm, t.id_no as idn, t.mobile_tel as tel, t.branch_no as br, t.broker_account as bk, '3' as st, t.open_date as fd, c.i as o from g.cl as c join client as t on t.client_id = c.cid where c.d0 > '2024-01-01' and c.organ = '0'
    union all select null, x.d, case when s <> '0' then g.xm('qn', x.i, g.n('qs', x.i, 1, 2)) end, case when s <> '0' then g.o('qj', x.i, '310115,320106,330108,440106') || to_char(date '1965-01-01' + g.n('qb', x.i, 0, 15000), 'YYYYMMDD') || lpad(g.n('qi', x.i, 0, 9999)::text, 4, '0') end, g.tel('qt', x.i), 2000 + g.n('qa', x.i, 1, 6) * 10 + g.n('qe', x.i, 1, 3), null, case when s in ('1', '2') and x.d < '2026-06-20' then '5' else s end, null, x.i + 5000 from (select y.*, g.w('qw', y.i, '0:30,1:12,4:24,5:28,2:6') as s from g.days('ap', '2024-01-02', '2026-06-30', 0.26, 0.6, array[1, 1, 1, 1, 1, 1, 1, 1.2, 1.5, 1.8, 1, 1], 0) as y) as x) as a;

create table sysarg (
  init_date int not null,
  company_name varchar(64) not null,
  sys_status char(1) not null,
  stamp_rate numeric(8, 6) not null,
  min_fare0 numeric(8, 2) not null,
  last_init_date int not null,
  version_no varchar(32)
);
insert into sysarg values (20260630, '海通达证券股份有限公司', '1', 0.0005, 5, 20260629, 'UF20.24.06.00.11');

create table operlog (
  serial_no bigint primary key,
  init_date int not null,
  curr_time int not null,
  operator_no varchar(8) not null,
  function_id int not null,
  client_id varchar(12),
  error_no int not null default 0,
  remark varchar(100)
);
insert into operlog
select row_number() over (order by d, i), g.i8(d), g.i6('oa', i, 31000, 58000), g.o('oo', i, '800112,800135,800207,800260,800318'), f, case when f <> 331100 then (select cid from g.cl where cl.i = g.n('oc', x.i, 1, 900) and d0 < x.d) end, case when g.h('oe', i) < 0.03 then -61 else 0 end, case f when 331100 then '操作员登录' when 330001 then '查询客户资料' when 330025 then '修改联系方式' when 330110 then '重置交易密码' else '修改佣金费率' end from (select y.*, g.w('of', y.i, '331100:40,330001:36,330025:12,330110:9,330207:3')::int as f from g.days('op', '2026-01-05', '2026-06-30', 5, 0, array[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 0) as y) as x;
create index hisentrust_fa on hisentrust (fund_account, init_date);
create index hisdeliver_fa on hisdeliver (fund_account, init_date);
drop schema g cascade;
