-- 基层法院案件登记：立案、当事人、审判组织、开庭、送达、诉讼费、保全与归档。
-- 供应商产品，列名用拼音缩写，注释齐全，有代码表，没有外键。
-- 取值由行号的散列算出，每次装载相同；函数随会话消失。
set jit = off;
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  left_over float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.xm(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'x', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧') || pg_temp.one(k || 'm', i, '伟,芳,娜,敏,静,丽,强,磊,洋,艳,勇,军,杰,娟,涛,明,超,霞,平,刚,建国,桂英,志强,秀兰,海燕,文博,雨桐,子轩,晓东,美玲,国庆,玉梅,俊杰,思远,春梅,永康,佳怡,立新') $$;
set time zone 'Asia/Shanghai';

create table t_dm (
  c_lx varchar(30) not null,
  n_dm integer not null,
  c_mc varchar(60) not null,
  n_px integer,
  n_yx integer not null default 1,
  primary key (c_lx, n_dm)
);
comment on table t_dm is '代码表';
comment on column t_dm.c_lx is '代码类型';
comment on column t_dm.n_dm is '代码';
comment on column t_dm.c_mc is '名称';
comment on column t_dm.n_px is '排序';
comment on column t_dm.n_yx is '是否有效 1是 0否';
insert into t_dm
select lx, split_part(e, '=', 1)::int, split_part(e, '=', 2), n, case when lx = 'AJLY' and split_part(e, '=', 1) = '3' then 0 else 1 end
  from (values
    ('AJLB', '1=民事,2=刑事,3=行政,4=执行'),
    ('AJLY', '1=现场立案,2=网上立案,3=巡回立案,4=移送管辖,5=指定管辖'),
    ('SPCX', '1=简易程序,2=普通程序,3=小额诉讼程序,4=速裁程序'),
    ('AJZT', '10=立案审查,15=不予立案,20=已立案,30=审理中,40=中止,50=已结案,60=已归档'),
    ('JAFS', '1=判决,2=调解,3=准予撤诉,4=驳回起诉,5=移送,11=执行完毕,12=终结本次执行程序,13=终结执行'),
    ('SSDW', '1=原告,2=被告,3=第三人,4=申请执行人,5=被执行人,6=被告人,7=公诉机关'),
    ('DSRLX', '1=自然人,2=法人,3=非法人组织'),
    ('RYLX', '1=员额法官,2=法官助理,3=书记员,4=人民陪审员,9=行政人员'),
    ('HYTJS', '1=审判长,2=审判员,3=人民陪审员,4=书记员'),
    ('TSZT', '0=已排期,1=已开庭,2=取消,3=延期'),
    ('SDFS', '1=电子送达,2=邮寄送达,3=直接送达,4=留置送达,5=公告送达'),
    ('FYLB', '1=案件受理费,2=申请费,3=保全费,4=鉴定费'),
    ('BQLB', '1=查封不动产,2=冻结存款,3=扣押车辆,4=冻结股权')) as v(lx, list),
  unnest(string_to_array(list, ',')) with ordinality as u(e, n);

create table t_zz_bm (
  c_bh varchar(8) primary key,
  c_mc varchar(60) not null,
  c_jc varchar(20),
  n_sfspbm integer not null,
  c_dh varchar(20),
  n_sfyx integer not null default 1
);
comment on table t_zz_bm is '内设部门';
comment on column t_zz_bm.c_bh is '部门编号';
comment on column t_zz_bm.c_mc is '部门名称';
comment on column t_zz_bm.c_jc is '简称';
comment on column t_zz_bm.n_sfspbm is '是否审判执行部门 1是 0否';
comment on column t_zz_bm.c_dh is '办公电话';
comment on column t_zz_bm.n_sfyx is '是否有效 1是 0已撤并';
insert into t_zz_bm values
  ('B01', '立案庭（诉讼服务中心）', '立案庭', 1, '0899-5550101', 1),
  ('B02', '民事审判第一庭', '民一庭', 1, '0899-5550102', 1),
  ('B03', '民事审判第二庭', '民二庭', 1, '0899-5550103', 1),
  ('B04', '刑事审判庭', '刑庭', 1, '0899-5550104', 1),
  ('B05', '行政审判庭', '行政庭', 1, null, 1),
  ('B06', '执行局', '执行局', 1, '0899-5550106', 1),
  ('B07', '青石人民法庭', '青石法庭', 1, '0899-5550171', 1),
  ('B08', '审判管理办公室', '审管办', 0, '0899-5550108', 1),
  ('B09', '政治部', '政治部', 0, '0899-5550109', 1),
  ('B10', '审判监督庭', '审监庭', 1, null, 0);

create table t_zz_ry (
  c_bh varchar(8) primary key,
  c_xm varchar(30) not null,
  n_xb integer,
  c_bm varchar(8),
  n_rylx integer not null,
  d_rzrq date,
  d_lzrq date,
  c_sjh varchar(20)
);
comment on table t_zz_ry is '法院人员（含人民陪审员）';
comment on column t_zz_ry.c_bh is '人员编号';
comment on column t_zz_ry.c_xm is '姓名';
comment on column t_zz_ry.n_xb is '性别 1男 2女';
comment on column t_zz_ry.c_bm is '所在部门编号';
comment on column t_zz_ry.n_rylx is '人员类型，见代码RYLX';
comment on column t_zz_ry.d_rzrq is '入职日期';
comment on column t_zz_ry.d_lzrq is '离职日期，在职为空';
comment on column t_zz_ry.c_sjh is '手机号';
insert into t_zz_ry
select 'R' || lpad(i::text, 4, '0'), pg_temp.xm('ry', i), pg_temp.z('rx', i, 1, 2),
       case when i > 60 then null when i <= 24 then 'B0' || (1 + i % 7) when i <= 54 then 'B0' || (1 + i % 7) else 'B0' || (8 + i % 2) end,
       case when i > 60 then 4 when i <= 24 then 1 when i <= 38 then 2 when i <= 54 then 3 else 9 end,
       case when i > 60 then date '2020-06-01' + pg_temp.z('rd', i, 0, 900) else date '2002-07-01' + pg_temp.z('rd', i, 0, 6600) end,
       case when i in (21, 35, 47, 52) then date '2023-03-01' + pg_temp.z('rl', i, 0, 700) end,
       case when i % 9 <> 4 then '139' || lpad(pg_temp.z('rs', i, 0, 99999999)::text, 8, '0') end
  from generate_series(1, 74) as i;

create temp table aj as
select y.*, case when zt0 = 15 or la + dur > date '2025-10-31' then null else la + dur end as ja
  from (select x.*, case cx when 3 then pg_temp.z('du', i, 14, 58) when 4 then pg_temp.z('du', i, 8, 30) when 1 then pg_temp.z('du', i, 25, 92) else case lb when 4 then pg_temp.z('du', i, 35, 185) else pg_temp.z('du', i, 70, 215) end end as dur,
               case when lb <> 2 and pg_temp.f('by', i) < 0.025 then 15 end as zt0
          from (select i, d + case extract(isodow from d) when 6 then 2 when 7 then 1 else 0 end::int as la, lb,
                       case when lb = 1 then pg_temp.w('cx', i, '1:46,2:24,3:20,4:10')::int when lb = 2 then pg_temp.w('cx', i, '1:45,2:55')::int when lb = 3 then 2 end as cx
                  from (select i, date '2021-01-04' + floor(i * 1.385)::int as d, pg_temp.w('lb', i, '1:58,2:9,3:4,4:29')::int as lb from generate_series(1, 1260) as i) as g) as x) as y;

create table t_aj_jbxx (
  c_bh varchar(32) primary key,
  c_ah varchar(60),
  n_ajlb integer not null,
  c_ay varchar(100),
  n_ajly integer,
  n_spcx integer,
  n_bde numeric(16,2),
  d_sqrq date not null,
  d_larq date,
  d_sxjmrq date,
  d_jarq date,
  n_jafs integer,
  d_gdrq date,
  n_ajzt integer not null,
  c_cbbm varchar(8),
  c_cbr varchar(8),
  c_ysajbh varchar(32),
  n_sfsc integer not null default 0,
  c_cjr varchar(8),
  dt_cjsj timestamp not null,
  dt_zhgxsj timestamp
);
comment on table t_aj_jbxx is '案件基本信息';
comment on column t_aj_jbxx.c_bh is '案件编号（主键）';
comment on column t_aj_jbxx.c_ah is '案号，未立案为空';
comment on column t_aj_jbxx.n_ajlb is '案件类别，见代码AJLB';
comment on column t_aj_jbxx.c_ay is '案由/罪名';
comment on column t_aj_jbxx.n_ajly is '案件来源，见代码AJLY';
comment on column t_aj_jbxx.n_spcx is '适用程序，见代码SPCX';
comment on column t_aj_jbxx.n_bde is '标的额（元）';
comment on column t_aj_jbxx.d_sqrq is '收到起诉（申请）材料日期';
comment on column t_aj_jbxx.d_larq is '立案日期';
comment on column t_aj_jbxx.d_sxjmrq is '审（执）限届满日期';
comment on column t_aj_jbxx.d_jarq is '结案日期';
comment on column t_aj_jbxx.n_jafs is '结案方式，见代码JAFS';
comment on column t_aj_jbxx.d_gdrq is '归档日期';
comment on column t_aj_jbxx.n_ajzt is '案件状态，见代码AJZT';
comment on column t_aj_jbxx.c_cbbm is '承办部门编号';
comment on column t_aj_jbxx.c_cbr is '承办人编号';
comment on column t_aj_jbxx.c_ysajbh is '原审案件编号（执行案件的依据案件）';
comment on column t_aj_jbxx.n_sfsc is '是否删除 0否 1是';
comment on column t_aj_jbxx.c_cjr is '创建人编号';
comment on column t_aj_jbxx.dt_cjsj is '创建时间';
comment on column t_aj_jbxx.dt_zhgxsj is '最后更新时间';
insert into t_aj_jbxx
select 'AJ' || to_char(la, 'YYYY') || lpad(i::text, 6, '0'),
       case when zt0 is null then '（' || to_char(la, 'YYYY') || '）云0199' || case lb when 1 then '民初' when 2 then '刑初' when 3 then '行初' else '执' end || row_number() over (partition by extract(year from la), lb, zt0 order by i) || '号' end,
       lb,
       case lb when 1 then pg_temp.w('ay', i, '民间借贷纠纷:20,买卖合同纠纷:14,离婚纠纷:15,机动车交通事故责任纠纷:12,物业服务合同纠纷:11,劳动争议:8,房屋租赁合同纠纷:7,金融借款合同纠纷:9,信用卡纠纷:6,继承纠纷:3,建设工程施工合同纠纷:4')
               when 2 then pg_temp.w('ay', i, '危险驾驶罪:40,盗窃罪:20,诈骗罪:14,故意伤害罪:12,交通肇事罪:6,帮助信息网络犯罪活动罪:8')
               when 3 then pg_temp.w('ay', i, '行政处罚:40,工伤认定:30,政府信息公开:20,房屋征收补偿:10')
               else pg_temp.w('ay', i, '民间借贷纠纷:30,金融借款合同纠纷:20,买卖合同纠纷:18,劳动争议:10,机动车交通事故责任纠纷:10,行政非诉执行:6') end,
       case when lb = 2 then 5 when la < '2022-03-01' then pg_temp.w('ly', i, '1:60,2:26,3:10,4:4')::int else pg_temp.w('ly', i, '1:38,2:56,4:4,5:2')::int end,
       cx,
       case when lb in (1, 4) and pg_temp.f('bn', i) < 0.9 then case when cx in (3, 4) then round((800 + 46000 * power(pg_temp.f('bd', i), 1.6))::numeric, 2) else round((6000 + 1900000 * power(pg_temp.f('bd', i), 4))::numeric, case when i % 3 = 0 then -3 else 2 end) end end,
       la - pg_temp.z('sq', i, 0, 7),
       case when zt0 is null then la end,
       case when zt0 is null then (la + case when cx = 3 then interval '2 month' when cx = 4 then interval '1 month' when cx = 1 then interval '3 month' else interval '6 month' end)::date end,
       ja,
       case when ja is not null then case when lb = 4 then pg_temp.w('ja', i, '11:42,12:46,13:12')::int when lb = 2 then 1 when lb = 3 then pg_temp.w('ja', i, '1:60,3:26,4:14')::int else pg_temp.w('ja', i, '1:42,2:32,3:21,4:3,5:2')::int end end,
       case when ja + gd <= '2025-10-31' and i % 23 <> 9 then ja + gd end,
       case when zt0 = 15 then 15 when ja + gd <= '2025-10-31' and i % 23 <> 9 then 60 when ja is not null then 50 when la > '2025-10-04' then 20 when pg_temp.f('zz', i) < 0.12 then 40 else 30 end,
       case when zt0 is null then bm end,
       case when zt0 is null then (select r.c_bh from t_zz_ry as r where r.c_bm = bm and r.n_rylx = 1 and (r.d_lzrq is null or r.d_lzrq > la + 200) order by pg_temp.f(r.c_bh, i) limit 1) end,
       null, case when i % 157 = 88 then 1 else 0 end,
       (select r.c_bh from t_zz_ry as r where r.c_bm = 'B01' and r.n_rylx = 3 order by pg_temp.f(r.c_bh, i) limit 1),
       la - pg_temp.z('sq', i, 0, 7) + time '08:40' + pg_temp.z('cs', i, 0, 500) * interval '1 minute',
       case when i % 11 <> 3 then least(coalesce(ja, la + 9), date '2025-10-30') + time '09:00' + pg_temp.z('gs', i, 0, 520) * interval '1 minute' end
  from (select aj.*, pg_temp.z('gd', i, 20, 110) as gd, case lb when 2 then 'B04' when 3 then 'B05' when 4 then 'B06' else case when cx = 4 then 'B01' else pg_temp.w('bm', i, 'B02:45,B03:35,B07:20') end end as bm from aj) as a;
update t_aj_jbxx as z set c_ysajbh = (select m.c_bh from t_aj_jbxx as m where m.n_ajlb = 1 and m.c_ay = z.c_ay and m.n_jafs in (1, 2) and m.d_jarq between z.d_larq - 500 and z.d_larq - 25 and m.n_sfsc = 0 order by pg_temp.f(m.c_bh, right(z.c_bh, 6)::int) limit 1)
 where n_ajlb = 4 and pg_temp.f('ys', right(z.c_bh, 6)::int) < 0.7;

create table t_aj_dsr (
  c_bh varchar(32) primary key,
  c_ajbh varchar(32) not null,
  n_ssdw integer not null,
  n_dsrlx integer not null,
  c_mc varchar(120) not null,
  c_zjhm varchar(30),
  n_xb integer,
  d_csrq date,
  c_dz varchar(200),
  c_sjh varchar(20),
  n_px integer
);
comment on table t_aj_dsr is '当事人';
comment on column t_aj_dsr.c_bh is '当事人编号';
comment on column t_aj_dsr.c_ajbh is '案件编号';
comment on column t_aj_dsr.n_ssdw is '诉讼地位，见代码SSDW';
comment on column t_aj_dsr.n_dsrlx is '当事人类型，见代码DSRLX';
comment on column t_aj_dsr.c_mc is '姓名或名称';
comment on column t_aj_dsr.c_zjhm is '证件号码（身份证/统一社会信用代码）';
comment on column t_aj_dsr.n_xb is '性别 1男 2女，自然人填写';
comment on column t_aj_dsr.d_csrq is '出生日期';
comment on column t_aj_dsr.c_dz is '住所地';
comment on column t_aj_dsr.c_sjh is '联系电话';
comment on column t_aj_dsr.n_px is '同案序号';
create index on t_aj_dsr (c_ajbh);
insert into t_aj_dsr
select 'D' || lpad((row_number() over (order by i, n))::text, 8, '0'), c_bh, dw, lx,
       case when dw = 7 then '云河市青石区人民检察院' when lx = 1 then pg_temp.xm('ds', key) when n_ajlb = 3 then '云河市青石区' || pg_temp.one('xz', i, '人力资源和社会保障局,市场监督管理局,综合行政执法局,自然资源局')
            when lx = 2 then '云河' || pg_temp.one('g1', key % 97, '恒信,远大,鼎盛,嘉和,宏图,天润,万通,瑞丰,中联,锦绣') || pg_temp.one('g2', key % 89, '物业服务,商贸,建设工程,小额贷款,科技,餐饮管理,机械设备') || '有限公司' else '青石区' || pg_temp.one('g3', key % 61, '兴旺,顺达,好又多,老码头') || '经营部' end,
       case when dw = 7 then null when lx = 1 then '530199' || to_char(cs, 'YYYYMMDD') || lpad((key % 1000)::text, 3, '0') || (key % 10) when key % 4 <> 1 then '91530199MA' || lpad((key % 97 * 7919)::text, 8, '0') end,
       case when lx = 1 then pg_temp.z('dx', key, 1, 2) end, case when lx = 1 and key % 13 <> 5 then cs end,
       case when key % 8 <> 3 and dw <> 7 then '云河市' || pg_temp.one('d1', key, '青石区,临江区,东川区,沙坪县') || pg_temp.one('d2', key, '解放路,人民路,滨河大道,学府街,工业二路') || pg_temp.z('d3', key, 1, 380) || '号' end,
       case when key % 7 <> 2 and dw <> 7 then '13' || lpad(pg_temp.z('dh', key, 500000000, 999999999)::text, 9, '0') end, n
  from (select b.*, n, right(c_bh, 6)::int as i, right(c_bh, 6)::int * 10 + n as key, date '1950-01-01' + pg_temp.z('cr', right(c_bh, 6)::int * 10 + n, 0, 19500) as cs,
               case when n_ajlb = 2 then case n when 1 then 7 else 6 end when n_ajlb = 4 then case n when 1 then 4 else 5 end else case when n = 1 then 1 when n = 4 then 3 else 2 end end as dw,
               case when n_ajlb = 2 then case when n = 1 then 2 else 1 end when n_ajlb = 3 then case when n = 1 then 1 else 2 end
                    when c_ay in ('离婚纠纷', '继承纠纷') then 1 when n = 1 and c_ay ~ '金融|信用卡|物业' then 2 when n = 1 and c_ay = '劳动争议' then 1 when n = 2 and c_ay = '劳动争议' then 2 else pg_temp.w('lx', right(c_bh, 6)::int * 10 + n, '1:66,2:28,3:6')::int end as lx
          from t_aj_jbxx as b, generate_series(1, 4) as n) as s
 where n <= 2 or c_ay <> '离婚纠纷' and (n = 3 and pg_temp.f('d3', i) < 0.28 or n = 4 and n_ajlb = 1 and pg_temp.f('d4', i) < 0.06);

create table t_aj_dlr (
  c_bh varchar(32) primary key,
  c_dsrbh varchar(32) not null,
  c_xm varchar(30) not null,
  c_lsswsmc varchar(100),
  c_zyzh varchar(30),
  n_dlqx integer
);
comment on table t_aj_dlr is '委托诉讼代理人/辩护人';
comment on column t_aj_dlr.c_bh is '代理人记录编号';
comment on column t_aj_dlr.c_dsrbh is '被代理的当事人编号';
comment on column t_aj_dlr.c_xm is '代理人姓名';
comment on column t_aj_dlr.c_lsswsmc is '律师事务所名称，非律师为空';
comment on column t_aj_dlr.c_zyzh is '律师执业证号';
comment on column t_aj_dlr.n_dlqx is '代理权限 1一般代理 2特别授权';
insert into t_aj_dlr
select 'L' || right(c_bh, 8), c_bh, pg_temp.xm('ls', ls), case when k % 6 <> 0 then '云南' || pg_temp.one('sw', ls, '正大,云岭,滇诚,明理,同心') || '律师事务所' end, case when k % 6 <> 0 then '15301' || lpad((ls * 3571)::text, 9, '0') end, case when k % 19 <> 4 then pg_temp.w('qx', k, '1:30,2:70')::int end
  from (select c_bh, n_dsrlx, n_ssdw, right(c_bh, 8)::int as k, pg_temp.z('lk', right(c_bh, 8)::int, 1, 60) as ls from t_aj_dsr) as d
 where n_ssdw <> 7 and pg_temp.f('dl', k) < case n_dsrlx when 1 then 0.24 else 0.55 end;

create table t_aj_hyt (
  c_ajbh varchar(32) not null,
  c_rybh varchar(8) not null,
  n_js integer not null,
  d_cyrq date,
  primary key (c_ajbh, c_rybh)
);
comment on table t_aj_hyt is '审判组织成员';
comment on column t_aj_hyt.c_ajbh is '案件编号';
comment on column t_aj_hyt.c_rybh is '人员编号';
comment on column t_aj_hyt.n_js is '角色，见代码HYTJS';
comment on column t_aj_hyt.d_cyrq is '参加审判组织日期';
insert into t_aj_hyt select c_bh, c_cbr, case when n_spcx = 2 then 1 else 2 end, d_larq + 2 from t_aj_jbxx where c_cbr is not null and n_ajlb <> 4;
insert into t_aj_hyt select a.c_bh, r.c_bh, 4, a.d_larq + 2 from t_aj_jbxx as a, lateral (select c_bh from t_zz_ry as r where n_rylx = 3 and c_bm = a.c_cbbm and (d_lzrq is null or d_lzrq > a.d_larq) order by pg_temp.f('sj' || c_bh, right(a.c_bh, 6)::int) limit 1) as r where n_ajlb <> 4;
insert into t_aj_hyt select a.c_bh, r.c_bh, 3, a.d_larq + 5 from t_aj_jbxx as a, lateral (select c_bh from t_zz_ry as r where n_rylx = 4 order by pg_temp.f('ps' || c_bh, right(a.c_bh, 6)::int) limit 2) as r where n_ajlb <> 4 and n_spcx = 2 and c_cbr is not null;

create table t_aj_kt (
  c_bh varchar(32) primary key,
  c_ajbh varchar(32) not null,
  n_ts integer not null,
  c_ft varchar(30),
  dt_yjkssj timestamp not null,
  dt_sjkssj timestamp,
  dt_sjjssj timestamp,
  n_zt integer not null,
  n_sfwsts integer not null default 0,
  c_bz varchar(200)
);
comment on table t_aj_kt is '开庭信息';
comment on column t_aj_kt.c_bh is '开庭编号';
comment on column t_aj_kt.c_ajbh is '案件编号';
comment on column t_aj_kt.n_ts is '第几次开庭';
comment on column t_aj_kt.c_ft is '法庭';
comment on column t_aj_kt.dt_yjkssj is '预计开庭时间';
comment on column t_aj_kt.dt_sjkssj is '实际开庭时间';
comment on column t_aj_kt.dt_sjjssj is '实际闭庭时间';
comment on column t_aj_kt.n_zt is '庭审状态，见代码TSZT';
comment on column t_aj_kt.n_sfwsts is '是否网上庭审 1是 0否';
comment on column t_aj_kt.c_bz is '备注';
insert into t_aj_kt
select 'K' || right(c_bh, 6) || n, c_bh, n, case when ws = 0 then case c_cbbm when 'B07' then '青石法庭' else '第' || pg_temp.one('ft', k, '一,二,三,四,五,六,七') || '法庭' end end, at,
       case when zt = 1 then at + pg_temp.z('cd', k, 0, 25) * interval '1 minute' end, case when zt = 1 and k % 37 <> 5 then at + pg_temp.z('cd', k, 0, 25) * interval '1 minute' + pg_temp.z('sc', k, 22, 190) * interval '1 minute' end,
       zt, ws, case when zt = 3 then pg_temp.one('yq', k, '被告申请延期,待鉴定意见,承办人公务冲突') when zt = 2 then pg_temp.one('qx', k, '双方达成和解,原告申请撤诉') end
  from (select b.*, at, case when pg_temp.f('ws', k) < 0.14 then 1 else 0 end as ws, case when at > '2025-10-31' then 0 when n < tot and pg_temp.f('kz', k) < 0.3 then 3 when n_jafs = 3 and pg_temp.f('kz', k) < 0.5 then 2 else 1 end as zt
          from (select a.*, n, right(a.c_bh, 6)::int * 10 + n as k, tot, (d_larq + (coalesce(d_jarq - d_larq - 3, case n_spcx when 2 then 80 else 45 end) * n / (tot + 0.4))::int)::date as dd
                  from t_aj_jbxx as a, lateral (select case when n_ajlb = 4 or n_ajzt in (10, 15) then 0 when n_spcx = 2 then pg_temp.z('kt', right(c_bh, 6)::int, 1, 3) else pg_temp.w('kt', right(c_bh, 6)::int, '0:8,1:75,2:17')::int end as tot) as t, generate_series(1, 3) as n where n <= tot) as b,
               lateral (select (dd - case extract(isodow from dd) when 6 then 1 when 7 then 2 else 0 end::int) + pg_temp.one('kh', k, '09:00,09:30,10:30,14:30,15:00,16:00')::time as at) as s) as r;

create table t_aj_sd (
  n_id bigint primary key,
  c_ajbh varchar(32) not null,
  c_dsrbh varchar(32) not null,
  c_wsmc varchar(60) not null,
  n_sdfs integer not null,
  d_fcrq date not null,
  d_sdrq date,
  n_sdjg integer,
  c_wlh varchar(30)
);
comment on table t_aj_sd is '文书送达';
comment on column t_aj_sd.n_id is '送达流水号';
comment on column t_aj_sd.c_ajbh is '案件编号';
comment on column t_aj_sd.c_dsrbh is '受送达人（当事人编号）';
comment on column t_aj_sd.c_wsmc is '文书名称';
comment on column t_aj_sd.n_sdfs is '送达方式，见代码SDFS';
comment on column t_aj_sd.d_fcrq is '发出日期';
comment on column t_aj_sd.d_sdrq is '送达日期';
comment on column t_aj_sd.n_sdjg is '送达结果 1成功 0失败，空为未反馈';
comment on column t_aj_sd.c_wlh is '邮寄单号';
insert into t_aj_sd
select row_number() over (order by fc, k), c_ajbh, c_bh, ws, fs, fc, case when jg = 1 then fc + case fs when 1 then 0 when 2 then pg_temp.z('st', k, 2, 9) when 5 then 30 else pg_temp.z('st', k, 1, 5) end end, jg, case when fs = 2 then 'EMS' || lpad((k * 7919 % 100000000)::text, 9, '1') end
  from (select d.*, ws, fc, k, pg_temp.w('fs', k, '1:44,2:36,3:11,4:3,5:6')::int as fs, case when fc > '2025-10-18' or fc > '2025-10-01' and pg_temp.w('fs', k, '1:44,2:36,3:11,4:3,5:6') = '5' then null else pg_temp.w('jg', k, '1:84,0:16')::int end as jg
          from t_aj_dsr as d join t_aj_jbxx as a on a.c_bh = d.c_ajbh, lateral (values (1, case when d.n_ssdw in (1, 4) then '受理通知书' when n_ajlb = 4 then '执行通知书' else '起诉状副本及应诉通知书' end, d_larq + 3), (2, case n_jafs when 1 then case n_ajlb when 2 then '刑事判决书' else '判决书' end when 2 then '民事调解书' else '裁定书' end, d_jarq + 4)) as v(m, ws, fc),
               lateral (select right(d.c_bh, 8)::int * 10 + m as k) as q
         where fc <= '2025-10-31' and d.n_ssdw <> 7 and d.n_px <= 3 and pg_temp.f('sk', k) < 0.72) as s;

create table t_aj_ssf (
  c_bh varchar(32) primary key,
  c_ajbh varchar(32) not null,
  n_fylb integer not null,
  n_yjje numeric(12,2) not null,
  n_yjfje numeric(12,2) not null default 0,
  n_tfje numeric(12,2) not null default 0,
  d_tzrq date not null,
  d_jqrq date,
  d_tfrq date,
  n_sfzf integer not null default 0
);
comment on table t_aj_ssf is '诉讼费用缴费通知';
comment on column t_aj_ssf.c_bh is '缴费通知编号';
comment on column t_aj_ssf.c_ajbh is '案件编号';
comment on column t_aj_ssf.n_fylb is '费用类别，见代码FYLB';
comment on column t_aj_ssf.n_yjje is '应缴金额（元）';
comment on column t_aj_ssf.n_yjfje is '已缴金额（元）';
comment on column t_aj_ssf.n_tfje is '退费金额（元）';
comment on column t_aj_ssf.d_tzrq is '通知日期';
comment on column t_aj_ssf.d_jqrq is '缴清日期';
comment on column t_aj_ssf.d_tfrq is '退费日期';
comment on column t_aj_ssf.n_sfzf is '是否作废 1是 0否';
insert into t_aj_ssf
select 'F' || right(c_bh, 6) || '1', c_bh, 1, je, case when pd is not null then je else 0 end, case when n_jafs in (2, 3) and n_spcx = 2 and pd is not null then round(je / 2, 2) else 0 end, d_larq + 1, pd, case when n_jafs in (2, 3) and n_spcx = 2 and pd is not null then d_jarq + 15 end, case when k % 83 = 7 then 1 else 0 end
  from (select a.*, right(c_bh, 6)::int as k, round(case when n_ajlb = 3 then 50 else case when b is null then 300 when b <= 10000 then 50 when b <= 100000 then b * 0.025 - 200 when b <= 200000 then b * 0.02 + 300 when b <= 500000 then b * 0.015 + 1300 when b <= 1000000 then b * 0.01 + 3800 else b * 0.009 + 4800 end / case when n_spcx = 2 then 1 else 2 end end, 2) as je,
               case when right(c_bh, 6)::int % 29 <> 11 and right(c_bh, 6)::int % 83 <> 7 and d_larq + 8 <= '2025-10-31' then d_larq + pg_temp.z('pd', right(c_bh, 6)::int, 1, 7) end as pd
          from t_aj_jbxx as a, lateral (select n_bde as b) as x where n_ajlb in (1, 3) and n_ajzt <> 15) as s;

create table t_aj_bq (
  c_bh varchar(32) primary key,
  c_ajbh varchar(32) not null,
  c_sqr varchar(32),
  n_bqlb integer not null,
  n_bqje numeric(16,2),
  n_bqf numeric(10,2),
  d_cdrq date not null,
  d_ksrq date,
  d_dqrq date,
  d_jcrq date,
  c_cbr varchar(8)
);
comment on table t_aj_bq is '财产保全';
comment on column t_aj_bq.c_bh is '保全编号';
comment on column t_aj_bq.c_ajbh is '案件编号';
comment on column t_aj_bq.c_sqr is '申请人（当事人编号）';
comment on column t_aj_bq.n_bqlb is '保全类别，见代码BQLB';
comment on column t_aj_bq.n_bqje is '保全金额（元）';
comment on column t_aj_bq.n_bqf is '保全费（元）';
comment on column t_aj_bq.d_cdrq is '裁定日期';
comment on column t_aj_bq.d_ksrq is '保全措施起始日期';
comment on column t_aj_bq.d_dqrq is '保全措施到期日期';
comment on column t_aj_bq.d_jcrq is '解除日期，未解除为空';
comment on column t_aj_bq.c_cbr is '保全实施人编号';
insert into t_aj_bq
select 'Q' || right(a.c_bh, 6), a.c_bh, d.c_bh, lb, round(n_bde * 1.0, 0), least(5000, round(case when n_bde <= 1000 then 30 when n_bde <= 100000 then n_bde * 0.01 + 20 else n_bde * 0.005 + 520 end, 2)), d_larq + 4, case when k % 17 <> 2 then d_larq + 4 + pg_temp.z('bk', k, 1, 8) end, case when k % 17 <> 2 then d_larq + 4 + pg_temp.z('bk', k, 1, 8) + case lb when 2 then 365 when 3 then 730 else 1095 end end,
       case when k % 17 <> 2 and n_jafs in (2, 3, 5) then d_jarq + pg_temp.z('bj', k, 5, 40) end, (select r.c_bh from t_zz_ry as r where c_bm = 'B06' and n_rylx in (1, 2) order by pg_temp.f('bq' || r.c_bh, k) limit 1)
  from (select *, right(c_bh, 6)::int as k, pg_temp.w('bl', right(c_bh, 6)::int, '1:24,2:52,3:17,4:7')::int as lb from t_aj_jbxx) as a join t_aj_dsr as d on d.c_ajbh = a.c_bh and d.n_px = 1
 where n_ajlb = 1 and n_bde > 30000 and n_ajzt <> 15 and pg_temp.f('bb', k) < 0.42 and coalesce(d_jarq, '2025-12-31') > d_larq + 15;

create table t_aj_ztbg (
  n_id bigint primary key,
  c_ajbh varchar(32) not null,
  n_yzt integer,
  n_xzt integer not null,
  dt_bgsj timestamp not null,
  c_czr varchar(8),
  c_yy varchar(100)
);
comment on table t_aj_ztbg is '案件状态变更记录';
comment on column t_aj_ztbg.n_id is '流水号';
comment on column t_aj_ztbg.c_ajbh is '案件编号';
comment on column t_aj_ztbg.n_yzt is '原状态';
comment on column t_aj_ztbg.n_xzt is '现状态';
comment on column t_aj_ztbg.dt_bgsj is '变更时间';
comment on column t_aj_ztbg.c_czr is '操作人编号';
comment on column t_aj_ztbg.c_yy is '变更原因';
insert into t_aj_ztbg
select row_number() over (order by dd, c_bh, st), c_bh, lag(st) over (partition by c_bh order by dd, o), st, dd + time '09:00' + (o * 37 + k % 300) * interval '1 minute', case when o <= 2 then c_cjr else c_cbr end, yy
  from (select *, right(c_bh, 6)::int as k from t_aj_jbxx) as a, lateral (values
    (1, 10, d_sqrq, true, null), (2, 20, d_larq, true, null), (2, 15, d_sqrq + 7, n_ajzt = 15, pg_temp.one('bl', k, '不属于本院管辖,不符合起诉条件,材料未补正')), (3, 30, d_larq + 2, n_ajzt >= 30, null),
    (4, 40, d_larq + 30, n_ajzt = 40 or n_spcx = 2 and k % 21 = 4 and d_jarq > d_larq + 61, pg_temp.one('zh', k, '等待鉴定,当事人死亡需确定继承人,以另案审理结果为依据')), (5, 30, d_larq + 60, n_ajzt > 40 and n_spcx = 2 and k % 21 = 4 and d_jarq > d_larq + 61, '中止事由消除'),
    (6, 50, d_jarq, n_ajzt >= 50, null), (7, 60, d_gdrq, n_ajzt = 60, null)) as v(o, st, dd, ok, yy) where ok and dd <= '2025-10-31';

create table t_aj_jbxx_20230630 as select c_bh, c_ah, n_ajlb, c_ay, n_spcx, n_bde, d_larq, case when d_jarq <= '2023-06-30' then d_jarq end as d_jarq, case when d_jarq <= '2023-06-30' then n_jafs end as n_jafs, case when d_jarq <= '2023-06-30' then 50 when n_ajzt = 15 then 15 else 30 end as n_ajzt, c_cbbm, c_cbr from t_aj_jbxx where d_sqrq <= '2023-06-30';

create table t_aj_xf (
  c_bh varchar(32) primary key,
  c_ajbh varchar(32),
  c_xfr varchar(30) not null,
  d_lfrq date not null,
  c_nr text,
  n_clzt integer not null default 0
);
comment on table t_aj_xf is '涉诉信访登记';
comment on column t_aj_xf.c_bh is '信访编号';
comment on column t_aj_xf.c_ajbh is '案件编号';
comment on column t_aj_xf.c_xfr is '信访人姓名';
comment on column t_aj_xf.d_lfrq is '来访日期';
comment on column t_aj_xf.c_nr is '信访内容';
comment on column t_aj_xf.n_clzt is '处理状态 0未处理 1已答复';

create view v_wjaj as
select a.c_bh, a.c_ah, lb.c_mc as ajlb, a.c_ay, b.c_jc as cbbm, r.c_xm as cbr, a.d_larq, a.d_sxjmrq
  from t_aj_jbxx as a join t_dm as lb on lb.c_lx = 'AJLB' and lb.n_dm = a.n_ajlb left join t_zz_bm as b on b.c_bh = a.c_cbbm left join t_zz_ry as r on r.c_bh = a.c_cbr
 where a.n_sfsc = 0 and a.n_ajzt in (20, 30, 40);
comment on view v_wjaj is '未结案件';
