-- 一家二级医院的 HIS：门诊挂号、处方与收费，住院登记、预交金、费用与结算。
-- 数据模型仿卫宁 THIS4（yy_、sf_、gh_、zy_ 前缀，拼音首字母短名，16 位字符日期 yyyymmddhh:mm:ss，jlzt 记录状态，红冲）。老系统：无外键，注释不全。
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
-- 注释：表注释，以及 '列:注释|列:注释'
create procedure g.c(t text, note text, cols text) language plpgsql as $$
declare
  item text;
begin
  execute format('comment on table public.%I is %L', t, note);
  foreach item in array string_to_array(cols, '|') loop
    if item <> '' then execute format('comment on column public.%I.%I is %L', t, split_part(item, ':', 1), substr(item, strpos(item, ':') + 1)); end if;
  end loop;
end $$;
create function g.rq(t timestamp) returns char(16) language sql immutable as $$ select to_char(t, 'YYYYMMDDHH24:MI:SS') $$;

create table yy_ksbmk (
  id varchar(12) primary key,
  name varchar(32) not null,
  py varchar(8),
  ksfl smallint not null default 0,
  mzbz smallint not null default 0,
  zybz smallint not null default 0,
  jlzt smallint not null default 0,
  memo varchar(64)
);
insert into yy_ksbmk values ('1001', '内科门诊', 'NKMZ', 0, 1, 0, 0, null), ('1002', '外科门诊', 'WKMZ', 0, 1, 0, 0, null), ('1003', '儿科门诊', 'EKMZ', 0, 1, 0, 0, null), ('1004', '妇产科门诊', 'FCKMZ', 0, 1, 0, 0, null), ('1005', '骨科门诊', 'GKMZ', 0, 1, 0, 0, null), ('1006', '中医科', 'ZYK', 0, 1, 0, 0, null), ('1007', '眼科门诊', 'YKMZ', 0, 1, 0, 0, null), ('1008', '口腔科', 'KQK', 0, 1, 0, 0, null), ('1009', '皮肤科', 'PFK', 0, 1, 0, 0, null), ('1010', '急诊科', 'JZK', 0, 1, 0, 0, null), ('1011', '发热门诊', 'FRMZ', 0, 1, 0, 1, '2024年3月停用'), ('2001', '心内科', 'XNK', 0, 0, 1, 0, null), ('2002', '呼吸内科', 'HXNK', 0, 0, 1, 0, null), ('2003', '普外科', 'PWK', 0, 0, 1, 0, null), ('2004', '骨科', 'GK', 0, 0, 1, 0, null), ('2005', '妇产科', 'FCK', 0, 0, 1, 0, null), ('2006', '儿科', 'EK', 0, 0, 1, 0, null), ('2007', '神经内科', 'SJNK', 0, 0, 1, 0, null), ('3001', '检验科', 'JYK', 1, 0, 0, 0, null), ('3002', '放射科', 'FSK', 1, 0, 0, 0, null), ('3003', '超声科', 'CSK', 1, 0, 0, 0, null), ('4001', '门诊西药房', 'MZXYF', 2, 0, 0, 0, null), ('4002', '中药房', 'ZYF', 2, 0, 0, 0, null), ('4003', '住院药房', 'ZYYF', 2, 0, 0, 0, null), ('5001', '收费处', 'SFC', 3, 0, 0, 0, null), ('5002', '出入院处', 'CRYC', 3, 0, 0, 0, null);

create table yy_zgbmk (
  id varchar(6) primary key,
  name varchar(16) not null,
  py varchar(8),
  sex varchar(2),
  birth char(8),
  ks_id varchar(12),
  zglb smallint not null,
  zcdm varchar(4),
  cfbz smallint not null default 0,
  mzbz smallint not null default 0,
  rzrq char(8),
  lzrq char(8),
  jlzt smallint not null default 0
);
create table g.zg as
select i, lpad((10000 + i)::text, 6, '0') as id, ks, lb, g.n('gs', i, 1, 2) as sex, date '2004-07-01' + g.sk('ge', i, 0, 7500, 0.7) as d0, null::date as d1 from (select i, case when i <= 58 then (array['1001', '1001', '1001', '1002', '1002', '1003', '1003', '1004', '1005', '1005', '1006', '1007', '1008', '1009', '1010', '1010'])[1 + i % 16] when i <= 96 then '200' || 1 + i % 7 when i <= 118 then '200' || 1 + i % 7 when i <= 128 then '300' || 1 + i % 3 when i <= 140 then '400' || 1 + i % 3 else (array['5001', '5002', '5001'])[1 + i % 3] end as ks, case when i <= 96 then 0 when i <= 118 then 1 when i <= 128 then 2 when i <= 140 then 3 else 4 end as lb from generate_series(1, 154) as i) as a;
update g.zg set d1 = date '2023-10-01' + g.n('gl', i, 0, 950) where g.h('gq', i) < 0.12 and d0 < '2023-01-01';
insert into yy_zgbmk select id, g.xm('gn', i, sex), null, case sex when 1 then '男' else '女' end, to_char(d0 - 365 * g.n('gb', i, 22, 32), 'YYYYMMDD'), ks, lb, case lb when 0 then case when d0 < '2010-01-01' then g.w('gz', i, '01:4,02:5') when d0 < '2018-01-01' then g.w('gz', i, '02:3,03:6') else g.w('gz', i, '03:2,04:8') end when 4 then null else g.w('gz', i, '13:5,14:5') end, case when lb = 0 then 1 else 0 end, case when i <= 58 then 1 else 0 end, to_char(d0, 'YYYYMMDD'), to_char(d1, 'YYYYMMDD'), case when d1 is null then 0 else 1 end from g.zg;

create table yy_ybflk (
  ybdm varchar(4) primary key,
  ybsm varchar(32) not null,
  pzlx varchar(4),
  zfbl numeric(4, 2) not null,
  xtbz smallint not null default 0,
  jlzt smallint not null default 0
);
insert into yy_ybflk values ('101', '自费', '0', 1, 0, 0), ('201', '职工医保（在职）', '10', 0.25, 1, 0), ('202', '职工医保（退休）', '10', 0.15, 1, 0), ('301', '城乡居民医保', '11', 0.45, 1, 0), ('302', '新农合', '11', 0.5, 1, 1), ('401', '离休干部', '12', 0, 1, 0), ('501', '异地医保', '13', 0.35, 1, 0), ('601', '工伤', '14', 0.05, 0, 0), ('701', '本院职工', '0', 0.5, 0, 0);

create table yy_sfdxmk (
  id varchar(4) primary key,
  name varchar(16) not null,
  mzfp_mc varchar(16),
  zyfp_mc varchar(16),
  ypbz smallint not null default 0,
  jlzt smallint not null default 0
);
insert into yy_sfdxmk values ('01', '西药费', '西药', '西药', 1, 0), ('02', '中成药费', '中成药', '中成药', 2, 0), ('03', '中草药费', '中草药', '中草药', 3, 0), ('04', '诊疗费', '诊查', '诊查', 0, 0), ('05', '检查费', '检查', '检查', 0, 0), ('06', '化验费', '化验', '化验', 0, 0), ('07', '治疗费', '治疗', '治疗', 0, 0), ('08', '手术费', '手术', '手术', 0, 0), ('09', '床位费', null, '床位', 0, 0), ('10', '护理费', null, '护理', 0, 0), ('11', '材料费', '材料', '材料', 0, 0), ('12', '输氧费', null, '其他', 0, 1);

create table yy_sfxxmk (
  id varchar(12) primary key,
  name varchar(64) not null,
  py varchar(16),
  dxmdm varchar(4) not null,
  xmdw varchar(8),
  xmdj numeric(10, 2) not null,
  zxks_id varchar(12),
  mzzfbz smallint default 0,
  gxrq char(16),
  tybz smallint not null default 0
);
insert into yy_sfxxmk
select 'F' || split_part(x, '/', 1) || lpad(o::text, 4, '0'), split_part(x, '/', 2), null, split_part(x, '/', 1), split_part(x, '/', 4), split_part(x, '/', 3)::numeric, nullif(split_part(x, '/', 5), ''), 0, g.rq(timestamp '2022-08-01 09:00:00' + o * interval '3 hour'), case when split_part(x, '/', 2) like '%旧%' then 1 else 0 end
  from unnest(string_to_array('05/胸部CT平扫/220/次/3002,05/胸部正位片/65/次/3002,05/腰椎正侧位/110/次/3002,05/腹部彩超/130/次/3003,05/心脏彩超/210/次/3003,05/心电图/26/次/,05/头颅MR平扫/480/次/3002,05/妇科彩超/120/次/3003,06/血常规/20/次/3001,06/尿常规/15/次/3001,06/肝功能/68/次/3001,06/肾功能/42/次/3001,06/空腹血糖/8/次/3001,06/血脂四项/36/次/3001,06/C反应蛋白/25/次/3001,06/糖化血红蛋白/55/次/3001,06/凝血四项/60/次/3001,06/甲流抗原/45/次/3001,07/静脉输液/8/组/,07/肌肉注射/3/次/,07/换药（小）/18/次/,07/针灸/45/次/1006,07/推拿/60/次/1006,07/雾化吸入/12/次/,07/洗牙/150/次/1008,07/补牙/180/牙/1008,08/阑尾切除术/1350/例/,08/胆囊切除术（腔镜）/2200/例/,08/剖宫产术/1600/例/,08/骨折内固定术/2650/例/,08/疝修补术/1200/例/,04/住院诊查费/22/日/,09/普通病房床位费/38/日/,09/双人间床位费/75/日/,10/二级护理/20/日/,10/一级护理/34/日/,11/一次性输液器/2.6/个/,11/钢板螺钉/3850/套/,11/留置针/18.5/个/,11/腔镜穿刺器/680/个/,05/胸透（旧）/30/次/3002', ',')) with ordinality as u (x, o);

create table yk_ypcdmlk (
  idm int primary key,
  ypdm varchar(12) not null,
  ypmc varchar(64) not null,
  py varchar(16),
  ypgg varchar(32),
  cjmc varchar(32),
  ykdw varchar(8),
  dxmdm varchar(4) not null,
  ypjj numeric(10, 4),
  ylsj numeric(10, 4) not null,
  jyflbz smallint not null default 0,
  kcsl numeric(10, 2) not null default 0,
  tybz smallint not null default 0
);
insert into yk_ypcdmlk
select o + 100, 'Y' || lpad(o::text, 5, '0'), split_part(x, '/', 2), null, split_part(x, '/', 3), g.o('yc', o, '石药欧意,齐鲁制药,扬子江药业,华北制药,同仁堂,白云山,正大天晴,康缘药业'), split_part(x, '/', 4), split_part(x, '/', 1), round(split_part(x, '/', 5)::numeric * case when split_part(x, '/', 1) = '03' then 0.8 else 1 end, 4), split_part(x, '/', 5)::numeric, case when split_part(x, '/', 1) = '01' and g.h('yj', o) < 0.6 then 1 else 0 end, case when g.h('yk', o) < 0.06 then 0 else g.sk('yl', o, 20, 3000, 2) end, case when g.h('yt', o) < 0.05 then 1 else 0 end
  from unnest(string_to_array('01/阿莫西林胶囊/0.25g*24粒/盒/9.6,01/头孢克洛缓释片/0.375g*12片/盒/28.4,01/布洛芬缓释胶囊/0.3g*20粒/盒/15.8,01/奥美拉唑肠溶胶囊/20mg*14粒/盒/12.3,01/硝苯地平控释片/30mg*7片/盒/21.5,01/氨氯地平片/5mg*28片/盒/4.2,01/阿托伐他汀钙片/20mg*7片/盒/3.9,01/二甲双胍缓释片/0.5g*30片/盒/8.8,01/格列齐特缓释片/30mg*30片/盒/16.2,01/氯雷他定片/10mg*6片/盒/11.6,01/蒙脱石散/3g*10袋/盒/13.9,01/左氧氟沙星片/0.5g*4片/盒/10.4,01/0.9%氯化钠注射液/250ml/袋/3.2,01/5%葡萄糖注射液/250ml/袋/3.3,01/注射用头孢呋辛钠/0.75g/支/4.6,01/注射用哌拉西林他唑巴坦/4.5g/支/31.7,01/低分子肝素钙注射液/0.4ml/支/18.8,01/氨溴索注射液/15mg/支/2.9,01/阿司匹林肠溶片/100mg*30片/盒/14.6,01/氯吡格雷片/75mg*7片/盒/17.4,01/盐酸利多卡因注射液/5ml/支/1.3,01/玻璃酸钠滴眼液/5ml/支/26.5,01/糠酸莫米松乳膏/10g/支/22,01/缩宫素注射液/10u/支/6.1,01/重组人胰岛素/3ml/支/39.8,02/连花清瘟胶囊/0.35g*24粒/盒/14.8,02/复方丹参滴丸/27mg*180丸/瓶/26.9,02/蒲地蓝口服液/10ml*10支/盒/32.5,02/云南白药气雾剂/85g/盒/38.7,02/小儿豉翘清热颗粒/2g*9袋/盒/39.6,02/六味地黄丸/200丸/瓶/12.4,03/黄芪/1kg/克/0.12,03/当归/1kg/克/0.16,03/白术/1kg/克/0.14,03/甘草/1kg/克/0.07,03/茯苓/1kg/克/0.08,03/柴胡/1kg/克/0.22', ',')) with ordinality as u (x, o);

create table sf_brxxk (
  patid int primary key,
  blh varchar(16) not null,
  cardno varchar(20),
  cardtype smallint,
  hzxm varchar(32) not null,
  sex varchar(2) not null,
  birth char(8),
  sfzh varchar(18),
  lxdh varchar(16),
  lxdz varchar(64),
  ybdm varchar(4) not null,
  zhje numeric(10, 2) not null default 0,
  lrrq char(16) not null,
  gxrq char(16),
  jlzt smallint not null default 0
);
create table g.br as
select i, sex, bd, d0, case when bd > '2008-01-01' then g.w('by', i, '301:70,101:25,501:5') when bd < '1963-01-01' then g.w('by', i, '202:45,301:40,101:8,401:2,501:5') else g.w('by', i, '201:42,301:30,101:20,501:6,601:1,701:1') end as yb from (select i, case when g.h('bs', i) < 0.46 then 1 else 2 end as sex, date '2026-01-01' - (365.25 * (case when g.h('bb', i) < 0.17 then 3 + g.sk('ba', i, 0, 14, 1.6) else 18 + g.n('bc', i, 0, 68) end))::int - g.n('bd', i, 0, 364) as bd, date '2019-03-01' + floor(power((i - 1) / 1500.0, 1.2) * 2670)::int as d0 from generate_series(1, 1500) as i) as a;
insert into sf_brxxk
select i, 'M' || lpad((190000 + i * 3)::text, 8, '0'), case when g.h('be', i) < 0.9 then lpad((i * 7919 + 60000)::text, 10, '0') end, case when g.h('be', i) < 0.9 then case when yb = '101' then 1 else 2 end end, g.xm('bn', i, sex), case sex when 1 then '男' else '女' end, to_char(bd, 'YYYYMMDD'), case when g.h('bf', i) < 0.83 then g.o('bg', i, '320602,320623,320681,320682,320684') || to_char(bd, 'YYYYMMDD') || lpad((i % 400 * 2 + 2 - sex)::text, 3, '0') || g.n('bh', i, 0, 9) end, case when g.h('bi', i) < 0.9 then g.tel('bj', i) end, case when g.h('bk', i) < 0.75 then g.o('bl', i, '城东街道,城西街道,河口镇,袁庄镇,新店镇,曹埠镇,大豫镇,洋口镇') || g.o('bm', i, '光明村,新庄村,幸福小区,港城花园,前进社区,东方花苑') end, yb, case when g.h('bo', i) < 0.1 then g.n('bp', i, 1, 300) else 0 end, g.rq(g.ts(d0, 'bq', i, 7, 17)), case when g.h('br', i) < 0.3 then g.rq(g.ts(d0 + g.n('bt', i, 1, 300), 'bu', i, 7, 17)) end, case when g.h('bv', i) < 0.01 then 1 else 0 end from g.br;

create table gh_ghzdk (
  xh int primary key,
  jssjh varchar(16) not null,
  patid int not null,
  hzxm varchar(32) not null,
  ghrq char(16) not null,
  ksdm varchar(12) not null,
  ysdm varchar(6),
  ghlb smallint not null,
  ghhx int,
  ybdm varchar(4) not null,
  ghf numeric(8, 2) not null,
  zlf numeric(8, 2) not null,
  zje numeric(8, 2) not null,
  jzbz smallint not null default 0,
  czyh varchar(6),
  jlzt smallint not null default 0
);
create table g.gh as
select row_number() over (order by t)::int as xh, a.* from (select x.i, x.d, b.i as pat, b.yb, b.sex, b.bd, case when g.h('hj', x.i) < 0.07 then x.d + make_interval(secs => g.n('ht', x.i, 0, 86399)) else x.d + make_interval(secs => g.w('hh', x.i, '7:10,8:28,9:22,10:15,13:9,14:9,15:6,16:1')::int * 3600 + g.n('hm', x.i, 0, 3599)) end as t,
    case when g.h('hj', x.i) < 0.07 then '1010' when b.bd > x.d - 14 * 365 then g.w('hk', x.i, '1003:80,1005:5,1007:6,1009:4,1008:5') when b.sex = 2 and b.bd > x.d - 50 * 365 then g.w('hk', x.i, '1001:26,1002:9,1004:30,1005:8,1006:9,1007:5,1008:6,1009:7') else g.w('hk', x.i, '1001:42,1002:13,1005:15,1006:12,1007:7,1008:5,1009:6') end as ks, g.h('hz', x.i) as z
  from g.days('gh', '2024-01-01', '2026-06-30', 2.9, 0.45, array[1.25, 0.9, 1.05, 1, 1, 0.95, 0.95, 0.9, 0.95, 0.95, 1.1, 1.3], 0.1) as x join g.br as b on b.i = 1 + (g.sk('hp', x.i, 0, 1499, 1.5) * 677) % 1500 and b.d0 < x.d) as a;
alter table g.gh add ys varchar(6), add lb int;
update g.gh set ys = (select id from g.zg where zg.ks = gh.ks and zg.lb = 0 and zg.d0 < gh.d and coalesce(zg.d1, '2030-01-01') > gh.d order by power(g.h('hy' || zg.i, gh.xh), 1 / (0.3 + g.h('hx', zg.i))) desc limit 1);
update g.gh set lb = case when ks = '1010' then 1 when (select zcdm from yy_zgbmk as z where z.id = gh.ys) in ('01', '02') then 2 else 0 end;
insert into gh_ghzdk
select xh, 'G' || lpad((xh + 240000)::text, 10, '0'), pat, p.hzxm, g.rq(t), ks, ys, lb, row_number() over (partition by d, ks, ys order by t), yb, 0.5, f, 0.5 + f, case when z < 0.045 then 0 when z < 0.06 then 0 else 1 end, (select id from g.zg where lb = 4 and zg.d0 < gh.d and coalesce(zg.d1, '2030-01-01') > gh.d order by g.h('hc' || zg.i, gh.xh) limit 1), case when z < 0.045 then 1 else 0 end from g.gh as gh join sf_brxxk as p on p.patid = gh.pat, lateral (select case lb when 0 then 8 when 1 then 12 else case when d < '2025-04-01' then 15 else 20 end end::numeric as f) as q;

create table sf_mzcfk (
  xh int primary key,
  jssjh varchar(16),
  patid int not null,
  ghxh int not null,
  cflx smallint not null,
  ysdm varchar(6) not null,
  ksdm varchar(12) not null,
  yfdm varchar(12),
  zdmc varchar(64),
  lrrq char(16) not null,
  cfts smallint not null default 1,
  zje numeric(10, 2) not null,
  fybz smallint not null default 0,
  fyrq char(16),
  jlzt smallint not null default 0
);
create table sf_cfmxk (
  xh int primary key,
  cfxh int not null,
  idm int not null default 0,
  ypdm varchar(12) not null,
  ypmc varchar(64) not null,
  ypgg varchar(32),
  ypdw varchar(8),
  ypsl numeric(10, 2) not null,
  ylsj numeric(10, 4) not null,
  zje numeric(10, 2) not null,
  dxmdm varchar(4) not null
);
create table g.cf as
select row_number() over (order by t, k)::int as xh, a.*, case when lx = 3 then 7 else 1 end as ts from (select gh.xh as gxh, gh.d, gh.t, gh.pat, gh.yb, gh.ks, gh.ys, k, case k when 1 then case when ks = '1008' then 4 when ks = '1006' then g.w('c1', gh.xh, '3:7,2:2,4:4')::int else g.w('c1', gh.xh, '1:62,2:12,4:26')::int end else case when ks = '1006' then 4 when g.h('c2', gh.xh) < 0.7 then 4 else 2 end end as lx from g.gh as gh, generate_series(1, case when g.h('c3', gh.xh) < 0.32 then 2 else 1 end) as k where z >= 0.06 and z < 0.96) as a;
create table g.mx as
select c.xh as cf, o.idm, o.dm, o.mc, o.gg, o.dw, o.dx, o.dj, case when c.lx = 3 then 7.0 * (5 + 5 * g.n('c4', c.xh * 40 + o.rn, 1, 5)) when c.lx = 4 then case when o.dx = '07' then g.w('c5', c.xh * 40 + o.rn, '1:60,2:10,3:20,5:10')::numeric else 1 end else g.w('c6', c.xh * 40 + o.rn, '1:46,2:33,3:13,4:8')::numeric end as sl
  from g.cf as c join lateral (select *, row_number() over (order by rk desc) as rn from (select y.idm, y.ypdm as dm, y.ypmc as mc, y.ypgg as gg, y.ykdw as dw, y.dxmdm as dx, y.ylsj as dj, power(g.h('c7' || y.idm, c.xh), 1 / (0.2 + g.h('c8', y.idm))) as rk from yk_ypcdmlk as y where c.lx < 4 and y.dxmdm = lpad(c.lx::text, 2, '0')
      union all select 0, s.id, s.name, null, s.xmdw, s.dxmdm, s.xmdj, power(g.h('c9' || s.id, c.xh), 1 / (0.2 + g.h('c0', right(s.id, 4)::int))) from yy_sfxxmk as s where c.lx = 4 and s.tybz = 0 and case c.ks when '1008' then s.zxks_id = '1008' when '1006' then s.zxks_id = '1006' else s.dxmdm in ('05', '06', '07') and coalesce(s.zxks_id, '') not in ('1008', '1006') and (s.name not like '妇科%' or c.ks = '1004') end) as u) as o on o.rn <= case when c.lx = 3 then 5 when c.lx = 4 and c.ks = '1008' then 1 else 1 + g.sk('ca', c.xh, 0, 3, 1.5) end;
insert into sf_cfmxk select row_number() over (order by cf, dx, dm), cf, idm, dm, mc, gg, dw, sl, dj, round(sl * dj, 2), dx from g.mx;
-- 未交费的处方没有收据号；退费的整张红冲
create table g.js as
select row_number() over (order by t, xh) as n, x.*, case when r < 0.03 then null else 'S' || lpad((x.xh + 560000)::text, 10, '0') end as sjh from (select xh, t, pat, yb, g.h('cr', xh) as r, t + make_interval(secs => g.n('cs', xh, 600, 5400)) as ts, case when ks = '1010' then 1 else 0 end as jz from g.gh where exists (select from g.cf where cf.gxh = gh.xh)) as x;
insert into sf_mzcfk
select c.xh, j.sjh, c.pat, j.xh, c.lx, c.ys, c.ks, case c.lx when 3 then '4002' when 4 then null else '4001' end, case c.ks when '1001' then g.o('cz', j.xh, '高血压病,2型糖尿病,急性上呼吸道感染,慢性胃炎,冠心病') when '1002' then g.o('cz', j.xh, '软组织损伤,甲状腺结节,体表肿物') when '1003' then g.o('cz', j.xh, '急性支气管炎,腹泻病,手足口病,急性扁桃体炎') when '1004' then g.o('cz', j.xh, '阴道炎,孕期检查,月经失调') when '1005' then g.o('cz', j.xh, '腰椎间盘突出,膝骨关节炎,踝扭伤') when '1006' then g.o('cz', j.xh, '失眠,颈椎病,脾胃虚弱') when '1007' then g.o('cz', j.xh, '干眼症,结膜炎') when '1008' then g.o('cz', j.xh, '龋齿,牙周炎') when '1009' then g.o('cz', j.xh, '湿疹,荨麻疹') else g.o('cz', j.xh, '急性腹痛,发热待查,头晕,外伤') end,
    g.rq(j.t + make_interval(secs => g.n('cs', j.xh, 600, 5400) / 2)), c.ts, m.je, case when j.sjh is null or j.r < 0.055 then 0 else 1 end, case when j.sjh is not null and j.r >= 0.055 and c.lx < 4 then g.rq(j.ts + make_interval(secs => g.n('cf', c.xh, 120, 2400))) end, case when j.r >= 0.03 and j.r < 0.055 then 1 else 0 end
  from g.cf as c join g.js as j on j.xh = c.gxh join (select cf, sum(round(sl * dj, 2)) as je from g.mx group by 1) as m on m.cf = c.xh;

create table sf_brjsk (
  sjh varchar(16) primary key,
  patid int not null,
  ghxh int,
  ybdm varchar(4) not null,
  sfrq char(16) not null,
  zje numeric(10, 2) not null,
  tcje numeric(10, 2) not null default 0,
  zhzf numeric(10, 2) not null default 0,
  xjje numeric(10, 2) not null,
  zffs varchar(2) not null,
  fph varchar(16),
  sfczyh varchar(6) not null,
  ghsfbz smallint not null default 1,
  tsjh varchar(16),
  jlzt smallint not null default 0
);
insert into sf_brjsk
select sjh, pat, xh, yb, g.rq(ts), je, tc, zh, je - tc - zh, g.w('jf', xh, '4:46,5:28,1:9,2:13,3:4'), lpad((n + 8800000)::text, 10, '0'), coalesce((select id from g.zg where lb = 4 and zg.d0 < j.t::date and coalesce(zg.d1, '2030-01-01') > j.t::date order by g.h('jc' || zg.i, j.xh) limit 1), '010141'), 1, null, case when r < 0.055 then 1 else 0 end
  from (select j.*, case when yb in ('201', '202') then round((je - tc) * (0.3 + 0.7 * g.h('jz', j.xh))::numeric, 2) else 0 end as zh from (select j.*, je, case when yb in ('101', '701') then 0 when yb = '401' then je else round(je * (1 - y.zfbl) * (0.55 + 0.35 * g.h('jt', j.xh))::numeric, 2) end as tc from g.js as j join (select jssjh, sum(zje) as je from sf_mzcfk where jssjh is not null group by 1) as s on s.jssjh = j.sjh join yy_ybflk as y on y.ybdm = j.yb) as j) as j;
insert into sf_brjsk
select 'T' || substr(b.sjh, 2), b.patid, ghxh, b.ybdm, g.rq(j.ts + make_interval(secs => g.sk('jr', j.xh, 600, 90000, 2))), -zje, -tcje, -zhzf, -xjje, zffs, null, sfczyh, 1, b.sjh, 2 from sf_brjsk as b join g.js as j on j.sjh = b.sjh where b.jlzt = 1;

create table zy_brsyk (
  syxh int primary key,
  blh varchar(16) not null,
  patid int not null,
  hzxm varchar(32) not null,
  ybdm varchar(4) not null,
  ryrq char(16) not null,
  rqrq char(16),
  cyrq char(16),
  ksdm varchar(12) not null,
  cwdm varchar(8),
  ysdm varchar(6),
  ryzd varchar(64),
  cyzd varchar(64),
  cyfs smallint,
  zycs smallint not null default 1,
  brzt smallint not null
);
create table g.sy as
select row_number() over (order by t)::int as syxh, a.*, t::date + los as cy from (select x.i, b.i as pat, b.yb, g.ts(x.d, 'zt', x.i, 8, 20) as t, case when b.bd > x.d - 14 * 365 then '2006' when b.sex = 2 and b.bd > x.d - 42 * 365 then g.w('zk', x.i, '2005:55,2003:18,2004:10,2002:12,2001:5') else g.w('zk', x.i, '2001:25,2002:22,2003:17,2004:14,2007:22') end as ks, g.sk('zl', x.i, 3, 22, 1.8) as los
  from g.days('zy', '2024-01-02', '2026-06-29', 0.58, 0.7, array[1.2, 0.9, 1.05, 1, 1, 0.9, 0.95, 0.95, 1, 1, 1.1, 1.25], 0.06) as x join g.br as b on b.i = g.n('zp', x.i, 1, 1500) and b.d0 < x.d) as a;
alter table g.sy add st int, add zd text, add ys varchar(6);
update g.sy set st = case when g.h('zx', syxh) < 0.015 then 9 when cy >= '2026-06-30' then case when t > '2026-06-29 15:00' and g.h('zw', syxh) < 0.5 then 0 else 1 end when cy >= '2026-06-27' then 2 else 3 end, zd = case ks when '2001' then g.o('zz', syxh, '冠状动脉粥样硬化性心脏病,高血压病3级,心房颤动,心力衰竭') when '2002' then g.o('zz', syxh, '社区获得性肺炎,慢性阻塞性肺疾病急性加重,支气管哮喘') when '2003' then g.o('zz', syxh, '急性阑尾炎,胆囊结石伴胆囊炎,腹股沟疝') when '2004' then g.o('zz', syxh, '股骨颈骨折,桡骨远端骨折,腰椎间盘突出症') when '2005' then g.o('zz', syxh, '妊娠足月单胎,子宫肌瘤,异位妊娠') when '2006' then g.o('zz', syxh, '支气管肺炎,急性胃肠炎,热性惊厥') else g.o('zz', syxh, '脑梗死,短暂性脑缺血发作,眩晕综合征') end,
  ys = (select id from g.zg where zg.ks = sy.ks and zg.lb = 0 and zg.d0 < sy.t::date and coalesce(zg.d1, '2030-01-01') > sy.t::date order by g.h('zy' || zg.i, sy.syxh) limit 1);
insert into zy_brsyk
select syxh, 'Z' || lpad((syxh + 31000)::text, 7, '0'), pat, p.hzxm, yb, g.rq(t), case when st in (1, 2, 3) then g.rq(t + make_interval(mins => g.n('za', syxh, 15, 180))) end, case when st in (2, 3) then g.rq(g.ts(cy, 'zb', syxh, 8, 16)) end, ks, case when st <> 0 and st <> 9 then right(ks, 2) || lpad(g.n('zc', syxh, 1, 36)::text, 2, '0') end, case when st <> 9 then ys end, zd, case when st in (2, 3) then case when g.h('zd', syxh) < 0.88 then zd else zd || '（好转）' end end, case when st in (2, 3) then g.w('ze', syxh, '1:91,2:3,3:2,4:3,5:1')::int end, row_number() over (partition by pat order by t), st from g.sy join sf_brxxk as p on p.patid = sy.pat;

create table zy_brfymxk (
  xh int primary key,
  syxh int not null,
  fyrq char(16) not null,
  idm int not null default 0,
  xmdm varchar(12) not null,
  xmmc varchar(64) not null,
  dxmdm varchar(4) not null,
  xmdw varchar(8),
  xmsl numeric(10, 2) not null,
  xmdj numeric(10, 4) not null,
  zje numeric(12, 2) not null,
  ksdm varchar(12),
  ysdm varchar(6),
  czyh varchar(6),
  jsxh int,
  jlzt smallint not null default 0
);
create table g.fy as
select s.syxh, s.ks, s.ys, 0 as idm, x.id as dm, x.name as mc, x.dxmdm as dx, x.xmdw as dw, x.xmdj as dj, greatest(least(s.cy, date '2026-06-30') - s.t::date, 1)::numeric as sl, least(s.cy, date '2026-06-30') + time '05:30' as t from g.sy as s join yy_sfxxmk as x on x.name in ('住院诊查费', case when s.syxh % 3 = 0 then '双人间床位费' else '普通病房床位费' end, case when s.syxh % 4 = 0 then '一级护理' else '二级护理' end) where s.st in (1, 2, 3)
union all select s.syxh, s.ks, s.ys, y.idm, y.ypdm, y.ypmc, y.dxmdm, y.ykdw, y.ylsj, y.k * g.n('f1', s.syxh * 50 + y.o, 1, 3), s.t::date + least(1 + y.o / 2, s.los - 1)::int + time '09:10' + make_interval(mins => y.o::int * 13) from g.sy as s join lateral (select *, row_number() over (order by g.h('f2' || idm, s.syxh)) as o, case when ykdw in ('支', '袋') then 3 else 1 end as k from yk_ypcdmlk where dxmdm in ('01', '02') and tybz = 0 and ypmc not like '小儿%' and ypmc not like '缩宫%') as y on y.o <= 3 + s.syxh % 4 where s.st in (1, 2, 3)
union all select s.syxh, s.ks, s.ys, 0, x.id, x.name, x.dxmdm, x.xmdw, x.xmdj, 1, s.t + make_interval(mins => 40 + x.o::int * 7) from g.sy as s join lateral (select *, row_number() over (order by g.h('f3' || id, s.syxh)) as o from yy_sfxxmk where dxmdm in ('05', '06') and tybz = 0 and name not like '妇科%') as x on x.o <= 2 + s.syxh % 3 where s.st in (1, 2, 3)
union all select s.syxh, s.ks, s.ys, 0, x.id, x.name, x.dxmdm, x.xmdw, x.xmdj, case when x.name = '静脉输液' then s.los else 1 end, s.t::date + 2 + time '10:00' from g.sy as s join yy_sfxxmk as x on x.name = '静脉输液' or x.name = case s.zd when '急性阑尾炎' then '阑尾切除术' when '胆囊结石伴胆囊炎' then '胆囊切除术（腔镜）' when '腹股沟疝' then '疝修补术' when '妊娠足月单胎' then '剖宫产术' when '股骨颈骨折' then '骨折内固定术' when '桡骨远端骨折' then '骨折内固定术' end or x.name = case when s.zd like '%骨折' then '钢板螺钉' when s.zd like '胆囊%' then '腔镜穿刺器' end where s.st in (1, 2, 3) and (x.name = '静脉输液' or s.syxh % 5 < 4);
insert into zy_brfymxk
select row_number() over (order by t, syxh, dm), syxh, g.rq(t), idm, dm, mc, dx, dw, sl, dj, round(sl * dj, 2), ks, ys, g.o('f5', syxh, '010098,010103,010109,010115'), null, 0 from g.fy where t < '2026-06-30 20:00';
-- 退药：原记录置 1，另有负数记录
create table g.tf as select xh, row_number() over (order by xh) as n from zy_brfymxk where idm > 0 and g.h('f6', xh) < 0.02;
insert into zy_brfymxk select (select max(xh) from zy_brfymxk) + t.n, syxh, left(fyrq, 8) || '16:20:' || lpad((t.n % 60)::text, 2, '0'), idm, xmdm, xmmc, dxmdm, xmdw, -xmsl, xmdj, -zje, ksdm, ysdm, czyh, null, 2 from g.tf as t join zy_brfymxk as f on f.xh = t.xh;
update zy_brfymxk as f set jlzt = 1 from g.tf as t where t.xh = f.xh;

create table zy_bryjk (
  xh int primary key,
  syxh int not null,
  sjh varchar(16) not null,
  lrrq char(16) not null,
  jje numeric(12, 2) not null default 0,
  dje numeric(12, 2) not null default 0,
  zffs varchar(2) not null,
  czlb smallint not null,
  czyh varchar(6),
  jsxh int,
  jlzt smallint not null default 0
);
create table zy_brjsk (
  xh int primary key,
  syxh int not null,
  ybdm varchar(4) not null,
  ksrq char(8) not null,
  jzrq char(8) not null,
  jsrq char(16) not null,
  zje numeric(12, 2) not null,
  tcje numeric(12, 2) not null default 0,
  dbje numeric(12, 2) not null default 0,
  zhzf numeric(12, 2) not null default 0,
  zfje numeric(12, 2) not null,
  yjje numeric(12, 2) not null default 0,
  bjje numeric(12, 2) not null,
  fph varchar(16),
  czyh varchar(6),
  jlzt smallint not null default 0
);
create table g.tot as select syxh, sum(zje) as je from zy_brfymxk group by 1;
create table g.yj as
select syxh, t + make_interval(mins => 10) as t, case when yb in ('101', '501') then 1000.0 * (1 + ceil(je * 0.7 / 1000)) when yb = '401' then 0 else 500.0 * (1 + ceil(je * 0.25 / 500)) end as v, 1 as k from g.sy join g.tot using (syxh) union all select syxh, t + interval '3 day', 500.0 * g.n('g2', syxh, 1, 6), 2 from g.sy join g.tot using (syxh) where los > 5 and g.h('g3', syxh) < 0.3 and t < '2026-06-26';
insert into zy_bryjk select row_number() over (order by t, syxh), syxh, 'Y' || lpad((syxh * 10 + k)::text, 8, '0'), g.rq(t), v, 0, g.w('g4', syxh * 3 + k, '4:40,5:22,1:14,2:24'), 0, g.o('g5', syxh, '010142,010145,010148,010151'), null, 0 from g.yj where v > 0;
insert into zy_brjsk
select row_number() over (order by jst, syxh), syxh, yb, to_char(t, 'YYYYMMDD'), to_char(cy, 'YYYYMMDD'), g.rq(jst), je, tc, db, zh, je - tc - db - zh, yj, je - tc - db - zh - yj, lpad((syxh + 660000)::text, 10, '0'), g.o('g5', syxh, '010142,010145,010148,010151'), 0
  from (select *, case when yb in ('201', '202') then round((je - tc - db) * 0.3, 2) else 0 end as zh from (select *, case when je > 8000 and yb = '301' then round((je - tc) * 0.15, 2) else 0 end as db from (select s.*, je, g.ts(s.cy, 'g6', s.syxh, 9, 17) as jst, coalesce((select sum(v) from g.yj where yj.syxh = s.syxh), 0) as yj, case when yb in ('101', '701') then 0 when yb = '401' then je else round(je * (1 - y.zfbl) * (0.75 + 0.2 * g.h('g7', s.syxh))::numeric, 2) end as tc from g.sy as s join g.tot using (syxh) join yy_ybflk as y on y.ybdm = s.yb where s.st = 3) as a) as b) as c;
update zy_brfymxk as f set jsxh = j.xh from zy_brjsk as j where j.syxh = f.syxh;
update zy_bryjk as f set jsxh = j.xh from zy_brjsk as j where j.syxh = f.syxh;
insert into zy_bryjk select (select max(xh) from zy_bryjk) + row_number() over (order by xh), syxh, 'J' || lpad(syxh::text, 8, '0'), jsrq, greatest(bjje, 0), greatest(-bjje, 0), '4', case when bjje > 0 then 1 else 2 end, czyh, xh, 0 from zy_brjsk where bjje <> 0;

create table yy_config (
  id varchar(8) primary key,
  name varchar(64) not null,
  config varchar(64),
  configtype varchar(4),
  sysname varchar(16),
  memo varchar(128)
);
insert into yy_config values ('0001', '医院名称', '海陵县第二人民医院', '0', '公用', null), ('0012', '当前年度', '2026', '0', '公用', null), ('1003', '挂号有效天数', '3', '1', '门诊', null), ('1021', '挂号是否打印发票', '否', '2', '门诊', null), ('2007', '处方金额上限', '1500', '1', '门诊', '超过提示'), ('5004', '欠费停药下限', '-500', '1', '住院', null), ('5018', '出院结账是否检查未发药', '是', '2', '住院', null);

call g.c('yy_ksbmk', '科室编码库', 'id:科室代码|name:科室名称|ksfl:科室分类 0临床 1医技 2药房 3行政后勤|mzbz:门诊标志|zybz:住院标志|jlzt:记录状态 0正常 1停用');
call g.c('yy_zgbmk', '职工编码库', 'id:工号|name:姓名|ks_id:科室代码|zglb:职工类别 0医生 1护士 2医技 3药剂 4收费员|zcdm:职称代码 01主任医师 02副主任医师 03主治医师 04住院医师|cfbz:处方权|rzrq:入职日期|lzrq:离职日期|jlzt:0在用 1停用');
call g.c('yy_ybflk', '医保分类库', 'ybdm:医保代码|ybsm:医保说明|zfbl:自付比例');
call g.c('yy_sfdxmk', '收费大项目库', 'mzfp_mc:门诊发票名称|zyfp_mc:住院发票名称|ypbz:药品标志 0非药品 1西药 2中成药 3草药');
call g.c('yy_sfxxmk', '收费小项目库', 'dxmdm:大项目代码|xmdw:单位|xmdj:单价|zxks_id:执行科室|tybz:停用标志');
call g.c('yk_ypcdmlk', '药品产地目录库', 'idm:药品产地序号|ypmc:药品名称|ypgg:规格|cjmc:厂家|ykdw:药库单位|ypjj:进价|ylsj:零售价|jyflbz:国家基本药物 0否 1是|kcsl:库存数量|tybz:停用标志');
call g.c('sf_brxxk', '病人信息库', 'patid:病人唯一号|blh:病历号|cardno:卡号|cardtype:1就诊卡 2医保卡|hzxm:患者姓名|ybdm:医保代码|zhje:预存账户余额|lrrq:建档日期');
call g.c('gh_ghzdk', '挂号账单库', 'xh:挂号序号|ghrq:挂号日期|ghlb:挂号类别 0普通 1急诊 2专家|ghhx:号序|ghf:挂号费|zlf:诊疗费|jzbz:就诊标志 0未就诊 1已就诊|jlzt:0正常 1退号');
call g.c('sf_mzcfk', '门诊处方库', 'jssjh:结算收据号，未收费为空|ghxh:挂号序号|cflx:处方类型 1西药 2中成药 3草药 4治疗检查|yfdm:药房代码|cfts:草药帖数|fybz:发药（执行）标志|jlzt:0正常 1已退费');
call g.c('sf_cfmxk', '门诊处方明细库', 'cfxh:处方序号|idm:药品产地序号，收费项目为0|ypdm:药品代码或收费项目代码|ypsl:数量|ylsj:零售单价|dxmdm:大项目代码');
call g.c('sf_brjsk', '门诊病人结算库', 'sjh:收据号|sfrq:收费日期|zje:总金额|tcje:统筹支付|zhzf:医保账户支付|xjje:个人支付|zffs:支付方式 1现金 2银行卡 3支票 4微信 5支付宝|tsjh:红冲记录对应的原收据号|jlzt:记录状态 0正常 1被红冲 2红冲');
call g.c('zy_brsyk', '住院病人首页库', 'syxh:首页序号|ryrq:入院日期|rqrq:入区日期|cyrq:出院日期|cwdm:床位|ryzd:入院诊断|cyzd:出院诊断|cyfs:离院方式 1医嘱离院 2转院 3转社区 4非医嘱离院 5死亡|zycs:住院次数|brzt:病人状态 0入院登记 1在区 2出区未结 3已结账 9取消入院');
call g.c('zy_brfymxk', '住院病人费用明细库', 'syxh:首页序号|fyrq:费用日期|xmsl:数量|xmdj:单价|jsxh:结算序号|jlzt:0正常 1被冲销 2冲销');
call g.c('zy_bryjk', '住院病人预交金库', 'jje:借方金额（收）|dje:贷方金额（退）|czlb:操作类别 0预交 1结账补交 2结账退款|jsxh:结算序号');
call g.c('zy_brjsk', '住院病人结算库', 'zje:总金额|tcje:统筹支付|dbje:大病支付|zhzf:账户支付|zfje:自付金额|yjje:预交金合计|bjje:补交金额，负数为退款');
call g.c('yy_config', '系统配置库', '');
drop schema g cascade;
