-- 景区小型酒店的前台系统（PMS）：房态、预订与在住主单、宾客与协议单位档案、账务明细、维修房、日志。
-- 仿商业产品西软 Foxhis 酒店管理系统（master / account / guest / rmsta / pccode / basecode / lgfl）：老系统的短列名，无注释，代码在 basecode 与 pccode。
set jit = off;
set time zone 'Asia/Shanghai';
-- 数据由行号的散列值生成，每次装载结果相同；以下函数随会话消失。
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 7) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- 偏斜的整数：p 越大越集中在小号
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 四次中三次得 a
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  rest float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
-- 带星期（周一至周日）与月份权重的日期，权重为 0-9 的数字；g 小于 1 时近期较多
create function pg_temp.day(k text, i bigint, lo date, hi date, g float8, wk text, mon text) returns date language plpgsql immutable as $$
declare d date;
begin
  for n in 1 .. 12 loop
    d := lo + floor(power(pg_temp.f(k || n, i), g) * (hi - lo + 1))::int;
    exit when pg_temp.f(k || 'a' || n, i) * 81 < substr(wk, extract(isodow from d)::int, 1)::int * substr(mon, extract(month from d)::int, 1)::int;
  end loop;
  return d;
end $$;
create function pg_temp.person(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,高,林,罗,郑,梁,谢,宋,唐,许,韩,冯,邓,曹,彭,曾,肖,田,董,潘,袁,于,蒋,蔡,余,杜,叶,程,苏,魏,吕,丁,任,沈,姚,卢,姜,崔,钟,谭,陆,汪,范,金') || pg_temp.one(k || 'g', i, '伟,芳,娜,敏,静,秀英,丽,强,磊,军,洋,勇,艳,杰,娟,涛,明,超,霞,平,刚,桂英,建华,玉兰,志强,晓燕,海燕,文静,俊杰,浩然,子轩,雨欣,佳琪,梦洁,思远,嘉怡,宇航,欣怡,国栋,少华,春梅,立群,永康,晨曦,若彤,家豪,博文,诗涵,婷婷,鹏飞') $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,133,135,136,138,139,150,152,158,159,177,180,186,188,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table sysdata (
  hotelid varchar(10) primary key,
  hotelname varchar(60) not null,
  bdate date not null,
  bdate1 date not null,
  audit char(1) not null default 'F',
  version varchar(20)
);
insert into sysdata values ('HS01', '徽舍·屯溪老街酒店', '2026-06-30', '2026-06-29', 'F', 'X5.0.1126');

create table basecode (
  cat varchar(20) not null,
  code varchar(10) not null,
  descript varchar(50) not null,
  descript1 varchar(50),
  sys char(1) not null default 'F',
  halt char(1) not null default 'F',
  sequence integer not null default 0,
  primary key (cat, code)
);
insert into basecode
select t, split_part(p, ':', 1), split_part(p, ':', 2), nullif(split_part(p, ':', 3), ''), case when t in ('mststa', 'mstcls', 'rmsta', 'crradjt') then 'T' else 'F' end, case when split_part(p, ':', 1) in ('QN', 'DBC', 'MIL') then 'T' else 'F' end, o * 10
  from (values ('mststa', 'R:预订:Reserved,I:在住:In House,O:结账:Checked Out,S:挂账:Suspended,X:取消:Cancelled,N:未到:No Show'),
               ('mstcls', 'F:宾客:FIT,G:团体主单:Group,C:消费帐:House Account'),
               ('gstcls', 'F:散客:Guest,C:协议单位:Company,A:代理/订房中心:Agent'),
               ('rmsta', 'R:干净:Clean,D:脏房:Dirty,I:检查房:Inspected,O:维修:Out of Order,S:锁房:Out of Service'),
               ('mktcode', 'WLK:上门散客:Walk-in,COR:协议客:Corporate,OTA:网络订房:OTA,MEM:会员:Member,GRP:旅游团队:Group,MTG:会议:Meeting,LST:长住:Long Stay,HSE:自用:House Use,COM:免费:Complimentary'),
               ('srccode', 'WI:上门:Walk-in,TEL:电话:Phone,CTP:携程:Ctrip,MT:美团:Meituan,FZ:飞猪:Fliggy,QN:去哪儿:Qunar,WX:微信公众号:WeChat,SAL:销售部:Sales'),
               ('crradjt', 'C:被冲账:Corrected,CO:冲账:Correction,AD:调整:Adjustment'),
               ('idcode', '01:身份证:ID Card,02:护照:Passport,03:军官证:Military,04:港澳通行证:HK/Macau Permit'),
               ('ooores', 'AC:空调故障:,WTR:漏水:,DEC:装修:,LCK:门锁:,OTH:其他:'),
               ('shift', '1:早班:Morning,2:中班:Evening,3:夜班:Night'),
               ('cancel', 'CHG:行程变更:,PRC:价格:,WEA:天气:,DBL:重复预订:,OTH:其他:')) as v (t, l),
       unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table sys_empno (
  empno varchar(10) primary key,
  name varchar(20) not null,
  deptno varchar(4) not null,
  jobno varchar(20),
  locked char(1) not null default 'F',
  logdate timestamp
);
insert into sys_empno
select case when i = 1 then 'FOX' when i = 2 then 'NA' else 'H' || lpad(i::text, 3, '0') end, case i when 1 then '系统' when 2 then '夜审' else pg_temp.person('em', i) end, case when i <= 2 then 'SYS' when i <= 13 then 'FO' when i <= 16 then 'HK' when i <= 18 then 'SAL' else 'FIN' end, case when i = 3 then '前厅经理' when i between 4 and 13 then '前台接待' when i <= 16 then '客房' when i <= 18 then '销售' else '财务' end, case when i in (6, 9, 12) then 'T' else 'F' end, case when i in (6, 9, 12) then timestamp '2025-02-01 15:10' + i * interval '21 days' when i > 1 then timestamp '2026-06-30 07:00' - pg_temp.z('eml', i, 0, 3000) * interval '1 minute' end
  from generate_series(1, 20) as i;

create table typim (
  type varchar(4) primary key,
  descript varchar(30) not null,
  descript1 varchar(30),
  quantity integer not null,
  rate numeric(10,2) not null,
  bednum integer not null default 1,
  sequence integer
);
insert into typim values ('SK', '雅致大床房', 'Superior King', 7, 398, 1, 10), ('ST', '雅致双床房', 'Superior Twin', 8, 398, 2, 20), ('DK', '庭院大床房', 'Deluxe King', 4, 528, 1, 30), ('FA', '亲子家庭房', 'Family', 3, 598, 2, 40), ('SU', '徽韵套房', 'Suite', 2, 888, 1, 50);

create table rmsta (
  roomno varchar(6) primary key,
  type varchar(4) not null,
  flr varchar(3) not null,
  hall char(1) not null default 'A',
  sta char(1) not null,
  ocsta char(1) not null default 'V',
  number integer not null default 0,
  feature varchar(60),
  accntset varchar(20),
  changed timestamp
);
insert into rmsta
select (2 + (n - 1) / 8)::text || case when (n - 1) % 8 + 1 >= 4 then lpad(((n - 1) % 8 + 2)::text, 2, '0') else lpad(((n - 1) % 8 + 1)::text, 2, '0') end, t, 2 + (n - 1) / 8, 'A', 'R', 'V', 0, case when pg_temp.f('ft', n) < 0.4 then pg_temp.one('ft2', n, '临街,靠电梯,朝南,无窗,带露台,安静') end, null, null
  from (select row_number() over (order by s, k) as n, t from (values ('ST', 1, 8), ('SK', 2, 7), ('DK', 3, 4), ('FA', 4, 3), ('SU', 5, 2)) as v (t, s, m), generate_series(1, m) as k) as a;

create table rmratecode (
  code varchar(10) primary key,
  descript varchar(40) not null,
  market varchar(3) not null,
  src varchar(3),
  begin_ date,
  end_ date,
  breakfast integer not null default 0,
  halt char(1) not null default 'F'
);
insert into rmratecode values ('RACK', '门市价', 'WLK', 'WI', null, null, 0, 'F'), ('WLK', '散客优惠价', 'WLK', 'WI', null, null, 0, 'F'), ('COR', '协议价', 'COR', 'TEL', null, null, 1, 'F'), ('OTA', '网络价', 'OTA', null, null, null, 0, 'F'), ('OTAB', '网络价含双早', 'OTA', null, null, null, 2, 'F'), ('MEM', '会员价', 'MEM', 'WX', null, null, 1, 'F'), ('GRP', '团队价', 'GRP', 'SAL', null, null, 2, 'F'), ('MTG', '会议价', 'MTG', 'SAL', null, null, 2, 'F'), ('LST', '长住价', 'LST', 'SAL', null, null, 0, 'F'), ('FREE', '免费/自用', 'COM', null, null, null, 0, 'F'), ('SUM24', '2024暑期特惠', 'WLK', 'WX', '2024-07-01', '2024-08-31', 2, 'T');

create table pccode (
  pccode varchar(5) primary key,
  descript varchar(30) not null,
  descript1 varchar(30),
  deptno varchar(4) not null,
  deptno2 varchar(5),
  halt char(1) not null default 'F'
);
insert into pccode values ('1000', '房费', 'Room Charge', '10', 'RM', 'F'), ('1010', '加床', 'Extra Bed', '10', 'RM', 'F'), ('1020', '半日租', 'Day Use', '10', 'RM', 'F'), ('1060', '房费调整', 'Room Adj.', '10', 'RM', 'F'), ('2000', '早餐', 'Breakfast', '20', 'FB', 'F'), ('2010', '徽菜餐厅', 'Restaurant', '20', 'FB', 'F'), ('2050', '茶室', 'Tea House', '20', 'FB', 'F'), ('3000', '洗衣', 'Laundry', '30', 'OT', 'F'), ('3010', '小商品', 'Minibar', '30', 'OT', 'F'), ('3050', '赔偿', 'Damage', '30', 'OT', 'F'), ('3090', '电话费', 'Telephone', '30', 'OT', 'T'), ('9000', '人民币现金', 'Cash', '98', 'CA', 'F'), ('9010', '银行卡', 'Bank Card', '98', 'CC', 'F'), ('9020', '微信', 'WeChat Pay', '98', 'EP', 'F'), ('9030', '支付宝', 'Alipay', '98', 'EP', 'F'), ('9500', '转应收账', 'To A/R', '99', 'TA', 'F'), ('9600', '款待', 'Entertainment', '99', 'ENT', 'F');

create table guest (
  no char(7) primary key,
  class char(1) not null,
  sno varchar(15),
  name varchar(60) not null,
  sex char(1),
  vip char(1) not null default '0',
  idcls varchar(3),
  ident varchar(20),
  birth date,
  nation varchar(3),
  place varchar(20),
  mobile varchar(20),
  i_times integer not null default 0,
  i_days integer not null default 0,
  tl numeric(12,2) not null default 0,
  lv_date date,
  halt char(1) not null default 'F',
  crttime timestamp
);
insert into guest (no, class, sno, name, vip, place, mobile, halt, crttime)
select lpad(i::text, 7, '0'), case when i <= 4 then 'A' when i in (5, 6, 7, 8) then 'A' else 'C' end, case when i > 8 then 'XY' || lpad((i - 8)::text, 3, '0') end, (array['携程', '美团酒店', '飞猪', '去哪儿', '黄山徽游国际旅行社', '杭州乐途旅行社', '上海春风旅行社', '南京金陵假期旅行社', '黄山市茶业集团', '屯溪区文旅投资公司', '徽州机电有限公司', '黄山学院', '安徽皖南建设集团', '歙县砚台厂', '新安江生态开发公司', '黄山永新包装', '中通建设黄山项目部', '合肥讯达软件', '黄山日报社', '黄山市人民医院', '徽商银行屯溪支行', '祁门红茶销售公司', '上海衡山摄影工作室', '杭州写生教育中心', '休宁县供电公司', '黄山旅游汽车公司'])[i], '0', case when i > 4 then pg_temp.one('cpl', i, '黄山,黄山,杭州,上海,合肥') end, case when i > 4 then pg_temp.mobile('cm', i) end, case when i in (4, 14, 19) then 'T' else 'F' end, timestamp '2023-12-18 10:00' + i * interval '3 hours'
  from generate_series(1, 26) as i;
insert into guest (no, class, sno, name, sex, vip, idcls, ident, birth, nation, place, mobile, halt)
select lpad((100 + i)::text, 7, '0'), 'F', case when pg_temp.f('gm', i) < 0.16 then 'M' || lpad(i::text, 6, '0') end, case when fo then pg_temp.one('gf', i, 'SMITH JOHN,MUELLER ANNA,TANAKA KENJI,KIM MINJI,DUPONT CLAIRE,BROWN EMILY,LEE WEI MING') else pg_temp.person('gs', i) end, pg_temp.one('gx', i, '1,2'), pg_temp.w('gv', i, '0:94,1:4,2:2'), case when fo then '02' else pg_temp.w('gi', i, '01:97,03:1,04:2') end, case when fo then 'E' || pg_temp.z('gp', i, 1000000, 9999999) else left(pc, 6) || to_char(b, 'YYYYMMDD') || lpad(pg_temp.z('gq', i, 10, 999)::text, 3, '0') || pg_temp.one('gc', i, '0,1,2,3,4,5,6,7,8,9,X') end, b, case when fo then pg_temp.one('gn', i, 'USA,DEU,JPN,KOR,FRA,GBR,SGP') else 'CHN' end, case when not fo then split_part(pc, '/', 2) end, case when pg_temp.f('gmb', i) < 0.85 then pg_temp.mobile('gmb', i) end, case when pg_temp.f('gh', i) < 0.01 then 'T' else 'F' end
  from (select i, pg_temp.f('gfo', i) < 0.03 as fo, pg_temp.w('gpc', i, '310104/上海:9,330106/杭州:9,320102/南京:6,340104/合肥:6,320508/苏州:5,440305/深圳:3,110105/北京:4,341002/黄山:4,420106/武汉:2,360102/南昌:2,330203/宁波:3') as pc, date '1955-01-01' + pg_temp.z('gb', i, 0, 18500) as b from generate_series(1, 1500) as i) as a;

create table master (
  accnt char(10) primary key,
  class char(1) not null,
  sta char(1) not null,
  haccnt char(7) not null,
  groupno char(10),
  type varchar(4),
  rmno varchar(6),
  arr timestamp not null,
  dep timestamp not null,
  gstno integer not null default 1,
  ratecode varchar(10),
  setrate numeric(10,2) not null default 0,
  market varchar(3),
  src varchar(3),
  cusno char(7),
  crsno varchar(20),
  charge numeric(10,2) not null default 0,
  credit numeric(10,2) not null default 0,
  restime timestamp,
  ref varchar(100)
);
-- 住宿需求：散客 i < 10000，团队成员 i >= 10000
create temp table st as
select i, null::int as g, d as a, case when mk = 'LST' then pg_temp.z('nl', i, 12, 40) else pg_temp.sk('nn', i, 1, 4, 2.6) end as n, pg_temp.w('ty', i, 'SK:30,ST:30,DK:20,FA:13,SU:7') as t, mk, null::text as rm, case when pg_temp.f('cx', i) < 0.09 and mk not in ('WLK', 'LST', 'HSE') then 'X' when pg_temp.f('cx', i) between 0.09 and 0.105 and mk not in ('WLK', 'LST', 'HSE') and d < '2026-06-29' then 'N' else '?' end as s
  from (select i, pg_temp.day('ad', i, '2024-07-01', '2026-07-20', 0.97, '4445896', '464886899953') as d, pg_temp.w('mk', i, 'OTA:52,WLK:17,COR:14,MEM:12,HSE:2,COM:2,LST:1') as mk from generate_series(1, 1850) as i) as q where d <= '2026-06-30' or (pg_temp.f('fu', i) < 0.75 and mk not in ('WLK', 'HSE', 'COM'));
create temp table gr as
select i as g, d as a, pg_temp.sk('gnn', i, 1, 3, 1.6) as n, pg_temp.z('grm', i, 5, 12) as rooms, case when pg_temp.f('gmt', i) < 0.65 then 'GRP' else 'MTG' end as mk, case when pg_temp.f('gcx', i) < 0.08 then 'X' else '?' end as s, null::char(10) as accnt from (select i, pg_temp.day('gd', i, '2024-07-05', '2026-07-12', 1, '6777743', '115988577983') as d from generate_series(1, 30) as i) as q;
insert into st select 10000 + g * 20 + k, g, a, n, case when k <= 2 then 'SK' when k <= 8 then 'ST' else 'DK' end, mk, null, s from gr, generate_series(1, rooms) as k;
do $$
declare s record; r text;
begin
  create temp table fr as select roomno, type, date '2024-01-01' as free from rmsta;
  for s in select * from st where st.s = '?' and a <= '2026-07-01' order by a, i loop
    select roomno into r from fr where free <= s.a and type <> 'SU' or free <= s.a and s.t = 'SU' order by (type = s.t) desc, pg_temp.f('al' || s.i, roomno::bigint) limit 1;
    if r is null then delete from st where i = s.i;
    else
      update fr set free = s.a + s.n where roomno = r;
      update st set rm = r, t = (select type from rmsta where roomno = r) where i = s.i;
    end if;
  end loop;
end $$;
update st set s = case when a + n <= '2026-06-30' then case when pg_temp.f('sus', i) < 0.006 then 'S' else 'O' end when a < '2026-06-30' or (a = '2026-06-30' and pg_temp.f('ci', i) < 0.4) then 'I' else 'R' end where s = '?';
update st set rm = null where s = 'R' and pg_temp.f('as', i) < 0.4;
create temp table ms as
select st.*, row_number() over (order by res, i) as seq, res, case when mk = 'OTA' then pg_temp.w('osr', i, 'CTP:50,MT:35,FZ:13') when mk = 'WLK' then 'WI' when mk = 'MEM' then 'WX' when mk in ('GRP', 'MTG', 'LST') then 'SAL' else 'TEL' end as src, case when mk = 'OTA' then case when pg_temp.f('orc', i) < 0.45 then 'OTAB' else 'OTA' end when mk in ('HSE', 'COM') then 'FREE' when mk = 'WLK' and pg_temp.f('orc', i) < 0.25 then 'RACK' else mk end as rc, round(((select rate from typim where type = st.t) * case mk when 'HSE' then 0 when 'COM' then 0 when 'OTA' then 0.86 when 'COR' then 0.74 when 'MEM' then 0.82 when 'GRP' then 0.58 when 'MTG' then 0.7 when 'LST' then 0.5 else case when pg_temp.f('orc', i) < 0.25 then 1 else 0.9 end end * case when mk in ('OTA', 'WLK', 'MEM') then case when extract(month from a) in (4, 5, 7, 8, 10) then 1.12 else 0.96 end * case when extract(isodow from a) in (5, 6) then 1.12 else 1 end else 1 end) / 2)::int * 2 as rt
  from st, lateral (select a - case when mk in ('WLK') then 0 when g is not null then pg_temp.z('lead', g, 15, 60) else pg_temp.sk('lead', i, 0, 30, 2.2) end + interval '9 hours' + pg_temp.z('rst', case when g is null then i else g end, 0, 14 * 3600) * interval '1 second' as r0) as x, lateral (select case when mk = 'WLK' then a + interval '13 hours' + pg_temp.z('rst', i, 0, 9 * 3600) * interval '1 second' else least(r0, a + interval '13 hours') end as res) as y where case when mk = 'WLK' then true else r0 < '2026-06-30 20:00' end;
update gr set accnt = 'G' || right(to_char(res, 'YYMMDD'), 5) || lpad(g::text, 4, '0') from (select g as gg, min(res) as res from ms where g is not null group by 1) as x where gg = g;
insert into master
select 'F' || right(to_char(res, 'YYMMDD'), 5) || lpad(seq::text, 4, '0'), 'F', s, lpad((101 + case when g is null then pg_temp.sk('hg', i, 0, 1499, 1.5) else pg_temp.z('hg', i, 300, 1499) end)::text, 7, '0'), (select accnt from gr where gr.g = ms.g), t, rm, case when s in ('R', 'X', 'N') then a + interval '14 hours' when mk = 'WLK' then res + interval '6 minutes' else a + interval '13 hours' + pg_temp.z('ari', i, 0, 9 * 3600) * interval '1 second' end, case when s in ('O', 'S') then a + n + interval '7 hours' + pg_temp.z('dpi', i, 0, 5 * 3600) * interval '1 second' else a + n + interval '12 hours' end, case when t in ('SK', 'SU') then pg_temp.z('gs', i, 1, 2) when t = 'FA' then pg_temp.z('gs', i, 2, 4) else pg_temp.z('gs', i, 1, 2) end, rc, rt, mk, ms.src, case when mk = 'OTA' then case ms.src when 'CTP' then '0000001' when 'MT' then '0000002' else '0000003' end when g is not null then case when mk = 'GRP' then lpad((5 + g % 4)::text, 7, '0') else lpad((9 + g % 16)::text, 7, '0') end when mk in ('COR', 'LST') then lpad((9 + pg_temp.sk('cu', i, 0, 17, 1.9))::text, 7, '0') end, case when mk = 'OTA' then (1100000000 + (pg_temp.f('crs', i) * 9e8)::int)::text end, 0, 0, res, case when s = 'X' then pg_temp.w('cxr', i, 'CHG:5,PRC:2,WEA:2,DBL:1,OTH:1') when pg_temp.f('rf', i) < 0.08 then pg_temp.one('rf2', i, '要求高楼层,无烟房,加一床,晚到保留,需发票,生日布置,相邻房间') end from ms;
insert into master
select gr.accnt, 'G', case when bool_or(m.sta = 'I') then 'I' when bool_or(m.sta = 'R') then 'R' when bool_and(m.sta = 'X') then 'X' else 'O' end, max(m.cusno), null, null, null, gr.a + interval '14 hours', max(m.dep), sum(m.gstno), max(m.ratecode), 0, gr.mk, 'SAL', max(m.cusno), null, 0, 0, min(m.restime), null from gr join master as m on m.groupno = gr.accnt group by gr.accnt, gr.a, gr.mk;
insert into master values ('C401010001', 'C', 'I', '0000010', null, null, null, '2024-01-01 09:00', '2026-12-31 12:00', 0, null, 0, 'HSE', 'SAL', null, null, 0, 0, '2024-01-01 09:00', '徽菜餐厅零客账'), ('C401010002', 'C', 'O', '0000010', null, null, null, '2024-01-01 09:00', '2024-12-31 12:00', 0, null, 0, 'HSE', 'SAL', null, null, 0, 0, '2024-01-01 09:00', '茶室（并入餐厅）');

create table account (
  accnt char(10) not null,
  number integer not null,
  pccode varchar(5) not null,
  bdate date not null,
  log_date timestamp not null,
  charge numeric(10,2) not null default 0,
  credit numeric(10,2) not null default 0,
  empno varchar(10) not null,
  shift char(1) not null,
  roomno varchar(6),
  crradjt varchar(2),
  billno varchar(12),
  ref varchar(50),
  primary key (accnt, number)
);
create temp table ac as
select coalesce(groupno, accnt) as accnt, '1000' as pc, b::date as bd, b + interval '1 day 2 hours 10 minutes' as t, setrate as c, 0::numeric as p, rmno, null::text as cr from master, generate_series(arr::date, least(dep::date, date '2026-06-30') - 1, interval '1 day') as b where class = 'F' and sta in ('I', 'O', 'S') and setrate > 0
union all
select accnt, pc, t::date, t, c, 0, rmno, null from (select accnt, rmno, arr, dep, pg_temp.w('xp', x, '2000:6,2010:5,2050:2,3010:4,3000:1,3050:1,1010:2') as pc, date_trunc('second', arr + pg_temp.f('xt', x) * (least(dep, timestamp '2026-06-30 19:00') - arr)) as t, x from (select *, right(accnt, 4)::int * 10 + k as x from master, generate_series(1, 3) as k where class = 'F' and sta in ('I', 'O', 'S')) as m where pg_temp.f('xk', x) < 0.17) as q, lateral (select case pc when '2000' then pg_temp.one('xa', x, '38,76')::numeric when '2010' then pg_temp.z('xa', x, 58, 420)::numeric when '2050' then pg_temp.one('xa', x, '68,88,128')::numeric when '3010' then pg_temp.one('xa', x, '5,8,10,15,28')::numeric when '3000' then pg_temp.one('xa', x, '20,35,50')::numeric when '3050' then pg_temp.one('xa', x, '30,50,100')::numeric else 100 end as c) as y where t > arr
union all
select 'C401010001', '2010', d, d + interval '12 hours' + pg_temp.z('hb', i, 0, 30000) * interval '1 second', pg_temp.z('hc', i, 60, 800), 0, null, null from (select i, pg_temp.day('hd', i, '2024-07-02', '2026-06-29', 1, '5555798', '464886899953') as d from generate_series(1, 260) as i) as q;
insert into ac select accnt, pc, bd, t + interval '1 minute' * k, case k when 0 then c else -c end, 0, rmno, case k when 0 then 'C' else 'CO' end from (select *, row_number() over (order by accnt, t, pc) as n from ac where pc in ('2010', '3010', '2000') and accnt like 'F%') as q, generate_series(0, 1) as k where n % 23 = 5;
insert into ac select accnt, '1060', dep::date, dep - interval '10 minutes', -case when setrate > 400 then 50 else 30 end, 0, rmno, 'AD' from master where class = 'F' and groupno is null and sta = 'O' and setrate > 0 and pg_temp.f('adj', right(accnt, 4)::int) < 0.02;
insert into ac select accnt, '9020', arr::date, arr + interval '3 minutes', 0, case when pg_temp.f('dpx', right(accnt, 4)::int) < 0.6 then 200 else ceil(setrate * 1.2 / 100) * 100 end, rmno, null from master where class = 'F' and sta in ('I', 'O', 'S') and groupno is null and setrate > 0 and market in ('WLK', 'MEM', 'OTA') and pg_temp.f('dp', right(accnt, 4)::int) < 0.6;
-- 结账
insert into ac select m.accnt, '9500', m.dep::date, m.dep, 0, r, m.rmno, null from master as m join (select accnt, sum(c) as r from ac where pc in ('1000', '1060') group by 1) as x using (accnt) where m.sta = 'O' and (m.market in ('OTA', 'GRP', 'LST') or (m.market in ('COR', 'MTG') and pg_temp.f('ar', right(m.accnt, 4)::int) < 0.55));
insert into ac select m.accnt, case when m.market in ('HSE', 'COM') then '9600' else pg_temp.w('pm', right(m.accnt, 4)::int, '9020:55,9030:25,9010:12,9000:8') end, m.dep::date, m.dep + interval '1 minute', 0, b, m.rmno, null from master as m join (select accnt, sum(c) - sum(p) as b from ac group by 1) as x using (accnt) where m.sta = 'O' and m.class <> 'C' and b <> 0;
insert into ac select 'C401010001', pg_temp.w('hp', extract(doy from bd)::int, '9020:6,9000:3,9030:3'), bd, bd + interval '22 hours', 0, sum(c), null, null from ac where accnt = 'C401010001' and bd < '2026-06-29' group by bd;
insert into account
select accnt, row_number() over (partition by accnt order by t, pc, c desc), pc, bd, t, c, p, case when pc = '1000' then 'NA' else (select empno from sys_empno where jobno = '前台接待' and (locked = 'F' or logdate > t) order by pg_temp.f('ae' || bd || h / 8, hashtext(empno)) limit 1) end, case when h between 7 and 14 then '1' when h between 15 and 22 then '2' else '3' end, ac.rmno, cr, case when m.sta = 'O' then 'B' || to_char(m.dep, 'YYMMDD') || right(accnt, 4) end, case when pc = '9500' then (select name from guest where no = m.cusno) when cr = 'CO' then '入错账' when pc = '1060' then pg_temp.one('rfa', right(accnt, 4)::int, '热水故障补偿,客人投诉,房价录错') when pc = '9020' and p < 0 then '退押金' end
  from ac join master as m using (accnt), lateral (select extract(hour from t)::int as h) as x;
update master as m set charge = c, credit = p from (select accnt, sum(charge) as c, sum(credit) as p from account group by 1) as x where x.accnt = m.accnt;
update guest as g set i_times = n, i_days = d, tl = s, lv_date = l from (select haccnt, count(*) as n, sum(dep::date - arr::date) as d, sum(charge) as s, max(dep::date) as l from master where class = 'F' and sta in ('O', 'S') group by 1) as x where x.haccnt = g.no;
update guest as g set i_times = n, i_days = d, tl = s, lv_date = l from (select cusno, count(*) filter (where class = 'F') as n, sum(dep::date - arr::date) filter (where class = 'F') as d, sum(charge) as s, max(dep::date) as l from master where class in ('F', 'G') and sta in ('O', 'S') group by 1) as x where x.cusno = g.no;
delete from guest as g where class = 'F' and not exists (select from master where haccnt = g.no) and no::int % 3 <> 0;
update guest as g set crttime = coalesce((select min(restime) from master where haccnt = g.no), timestamp '2023-12-20 14:00' + no::int * interval '7 minutes') where class = 'F';

create table rm_ooo (
  id integer primary key,
  roomno varchar(6) not null,
  sta char(1) not null,
  dbegin date not null,
  dend date not null,
  reason varchar(3) not null,
  status char(1) not null,
  empno1 varchar(10),
  empno2 varchar(10),
  remark varchar(60)
);
insert into rm_ooo
select row_number() over (order by b, i), roomno, s, b, least(e, date '2026-07-03'), pg_temp.w('or', i, 'AC:4,WTR:3,DEC:1,LCK:2,OTH:2'), case when e > '2026-06-30' then 'I' when pg_temp.f('ox', i) < 0.05 then 'X' else 'O' end, 'H01' || pg_temp.z('oe', i, 4, 6), case when e <= '2026-06-30' then 'H003' end, case when pg_temp.f('om', i) < 0.4 then pg_temp.one('om2', i, '等配件,工程已报修,外请师傅,墙纸发霉') end
  from (select i, roomno, case when pg_temp.f('os', i) < 0.7 then 'O' else 'S' end as s, b, b + pg_temp.sk('od', i, 1, 9, 2.0) as e from (select i, case when i > 226 then date '2026-06-29' else date '2024-07-03' + pg_temp.z('ob', i, 0, 726) end as b from generate_series(1, 228) as i) as a, lateral (select roomno from rmsta where not exists (select from master as m where m.rmno = roomno and m.sta in ('I', 'O', 'S') and m.arr::date < b + 9 and m.dep::date > b) order by pg_temp.f('oo' || i, roomno::bigint) limit 1) as r) as q;
update rmsta as r set sta = case when exists (select from rm_ooo as o where o.roomno = r.roomno and status = 'I') then (select max(o.sta) from rm_ooo as o where o.roomno = r.roomno and status = 'I') when exists (select from master as m where m.rmno = r.roomno and m.sta = 'O' and m.dep::date = '2026-06-30') then 'D' when pg_temp.f('rs', roomno::int) < 0.2 then 'I' else 'R' end, ocsta = case when exists (select from master as m where m.rmno = r.roomno and m.sta = 'I') then 'O' else 'V' end, number = (select count(*) from master as m where m.rmno = r.roomno and m.sta = 'I'), accntset = (select min(accnt) from master as m where m.rmno = r.roomno and m.sta = 'I'), changed = timestamp '2026-06-30 08:00' + pg_temp.z('rc', roomno::int, 0, 400) * interval '1 minute';

create table lgfl (
  id bigint primary key,
  columnname varchar(15) not null,
  accnt char(10) not null,
  old varchar(60),
  new varchar(60),
  empno varchar(10) not null,
  date timestamp not null
);
insert into lgfl
select row_number() over (order by t, accnt, c), c, accnt, o, n, e, t
  from (select 'm_sta' as c, accnt, 'R' as o, 'I' as n, 'H0' || lpad(pg_temp.z('l1', right(accnt, 4)::int, 7, 8)::text, 2, '0') as e, arr as t from master where class = 'F' and sta in ('I', 'O', 'S') and market <> 'WLK' and arr > '2025-06-01'
        union all select 'm_sta', accnt, 'I', sta, 'H011', dep from master where class = 'F' and sta in ('O', 'S') and dep > '2025-06-01'
        union all select 'm_sta', accnt, 'R', 'X', 'H010', greatest(restime + interval '2 hours', arr - pg_temp.z('l2', right(accnt, 4)::int, 3, 200) * interval '1 hour') from master where class = 'F' and sta = 'X' and arr < '2026-06-29'
        union all select 'm_sta', accnt, 'R', 'N', 'NA', arr::date + interval '1 day 2 hours' from master where sta = 'N'
        union all select 'm_setrate', accnt, (setrate + 40)::text, setrate::text, 'H003', restime + interval '30 minutes' from master where class = 'F' and setrate > 0 and pg_temp.f('l3', right(accnt, 4)::int) < 0.05) as a where t < '2026-07-01';
create index on master (arr);
create index on master (rmno);
