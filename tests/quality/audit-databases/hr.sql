-- Personnel and payroll of a Chinese maker of packaging machines: pinyin initials in the old tables, English names in the later ones,
-- Chinese comments on most, a department tree by code, one row an employee a month in wages and attendance, months as text,
-- a dictionary table, a backup of the staff before a migration, keys declared only where the later module did it.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;

-- Compiling takes longer here than running.
set jit = off;

-- 基础 ---------------------------------------------------------------------------------------------------------------

create table hr_zd (
  zdlb varchar(20) not null,
  zddm varchar(10) not null,
  zdmc varchar(40) not null,
  px int,
  qybz char(1) default 'Y',
  primary key (zdlb, zddm)
);
comment on table hr_zd is '字典表';
comment on column hr_zd.zdlb is '字典类别';
comment on column hr_zd.zddm is '代码';
comment on column hr_zd.zdmc is '名称';
comment on column hr_zd.px is '排序号';
comment on column hr_zd.qybz is '启用标志 Y/N';
insert into hr_zd values
  ('XL', '10', '博士研究生', 1, 'Y'), ('XL', '20', '硕士研究生', 2, 'Y'), ('XL', '30', '大学本科', 3, 'Y'), ('XL', '40', '大学专科', 4, 'Y'), ('XL', '50', '中专/技校', 5, 'Y'), ('XL', '60', '高中', 6, 'Y'), ('XL', '70', '初中及以下', 7, 'Y'),
  ('HYZK', '1', '未婚', 1, 'Y'), ('HYZK', '2', '已婚', 2, 'Y'), ('HYZK', '3', '离异', 3, 'Y'), ('HYZK', '4', '丧偶', 4, 'N'),
  ('LZYY', '01', '个人发展', 1, 'Y'), ('LZYY', '02', '薪资原因', 2, 'Y'), ('LZYY', '03', '家庭原因', 3, 'Y'), ('LZYY', '04', '合同到期', 4, 'Y'), ('LZYY', '05', '辞退', 5, 'Y'), ('LZYY', '06', '退休', 6, 'Y'), ('LZYY', '99', '其他', 99, 'Y'),
  ('QJLX', 'NJ', '年假', 1, 'Y'), ('QJLX', 'SJ', '事假', 2, 'Y'), ('QJLX', 'BJ', '病假', 3, 'Y'), ('QJLX', 'HJ', '婚假', 4, 'Y'), ('QJLX', 'CJ', '产假', 5, 'Y'), ('QJLX', 'PCJ', '陪产假', 6, 'Y'), ('QJLX', 'TX', '调休', 7, 'Y'), ('QJLX', 'SANGJ', '丧假', 8, 'Y'),
  ('YDLX', '1', '部门调动', 1, 'Y'), ('YDLX', '2', '晋升', 2, 'Y'), ('YDLX', '3', '降职', 3, 'Y'), ('YDLX', '4', '转岗', 4, 'Y'), ('ZPQD', 'A', '招聘网站', 1, 'Y'), ('ZPQD', 'B', '内部推荐', 2, 'Y'), ('ZPQD', 'C', '校园招聘', 3, 'Y'), ('ZPQD', 'D', '劳务公司', 4, 'Y'), ('ZPQD', 'E', '猎头', 5, 'Y');

create table hr_bm (
  bmbm varchar(10) primary key,
  bmmc varchar(40) not null,
  sjbm varchar(10),
  bmlx char(1),
  fzr varchar(10),
  bzrs int,
  cbzx varchar(10) default '',
  clrq date,
  cxbz char(1) default '0',
  cxrq date
);
comment on table hr_bm is '部门';
comment on column hr_bm.bmbm is '部门编码';
comment on column hr_bm.bmmc is '部门名称';
comment on column hr_bm.sjbm is '上级部门';
comment on column hr_bm.bmlx is '部门类型:1职能,2生产,3销售,4研发';
comment on column hr_bm.fzr is '负责人工号';
comment on column hr_bm.bzrs is '编制人数';
comment on column hr_bm.cbzx is '成本中心';
comment on column hr_bm.clrq is '成立日期';
comment on column hr_bm.cxbz is '撤销标志 0-正常 1-已撤销';
comment on column hr_bm.cxrq is '撤销日期';
insert into hr_bm values
  ('01', '恒越包装机械有限公司', null, '1', null, 245, '', '2009-04-18', '0', null), ('0101', '总经办', '01', '1', null, 6, 'C100', '2009-04-18', '0', null), ('0102', '人力资源部', '01', '1', null, 8, 'C110', '2009-04-18', '0', null), ('0103', '财务部', '01', '1', null, 10, 'C120', '2009-04-18', '0', null), ('0104', '采购部', '01', '1', null, 9, 'C130', '2011-03-01', '0', null), ('0105', '质量管理部', '01', '1', null, 16, 'C140', '2010-06-01', '0', null),
  ('0106', '研发中心', '01', '4', null, 40, 'C200', '2010-06-01', '0', null), ('010601', '机械设计室', '0106', '4', null, 18, 'C201', '2010-06-01', '0', null), ('010602', '电气控制室', '0106', '4', null, 14, 'C202', '2012-02-10', '0', null), ('010603', '工艺室', '0106', '4', null, 8, '', '2016-09-01', '0', null),
  ('0107', '生产部', '01', '2', null, 120, 'C300', '2009-04-18', '0', null), ('010701', '机加车间', '0107', '2', null, 45, 'C301', '2009-04-18', '0', null), ('010702', '装配车间', '0107', '2', null, 52, 'C302', '2009-04-18', '0', null), ('010703', '喷涂车间', '0107', '2', null, 12, 'C303', '2013-05-20', '0', null), ('010704', '仓库', '0107', '2', null, 10, 'C304', null, '0', null), ('010705', '钣金车间', '0107', '2', null, 0, 'C305', '2014-03-01', '1', '2022-12-31'),
  ('0108', '销售部', '01', '3', null, 30, 'C400', '2009-04-18', '0', null), ('010801', '国内销售', '0108', '3', null, 16, 'C401', '2009-04-18', '0', null), ('010802', '国际业务', '0108', '3', null, 8, 'C402', '2017-07-01', '0', null), ('010803', '售后服务', '0108', '3', null, 14, 'C403', '2015-01-01', '0', null);

create table hr_zj (
  zjdm varchar(4) primary key,
  zjmc varchar(20),
  xzxx numeric(10, 2),
  xzsx numeric(10, 2),
  sm varchar(200)
);
comment on table hr_zj is '职级表';
comment on column hr_zj.zjdm is '职级';
comment on column hr_zj.zjmc is '职级名称';
comment on column hr_zj.xzxx is '薪资下限';
comment on column hr_zj.xzsx is '薪资上限';
comment on column hr_zj.sm is '说明';
insert into hr_zj values ('O1', '操作工', 3200, 5200, ''), ('O2', '技工', 4200, 7000, ''), ('O3', '高级技工', 5500, 9000, '需持证'), ('P1', '专员', 4000, 6500, null), ('P2', '工程师/主管', 6000, 10500, null), ('P3', '高级工程师', 9000, 16000, null), ('M1', '经理', 11000, 18000, null), ('M2', '总监', 17000, 28000, null), ('M3', '高管', 28000, null, '年薪制');

create table hr_gw (
  gwbm varchar(6) primary key,
  gwmc varchar(40) not null,
  gwxl varchar(10),
  bmbm varchar(10),
  zjdm varchar(4),
  dbrs int,
  tsgz smallint default 0,
  bz varchar(200) default ''
);
comment on table hr_gw is '岗位';
comment on column hr_gw.gwbm is '岗位编码';
comment on column hr_gw.gwmc is '岗位名称';
comment on column hr_gw.gwxl is '岗位序列：M管理 P专业 O操作 S销售';
comment on column hr_gw.bmbm is '所属部门';
comment on column hr_gw.zjdm is '标准职级';
comment on column hr_gw.dbrs is '定编人数';
comment on column hr_gw.tsgz is '是否特殊工种';
insert into hr_gw
select 'G' || lpad(i::text, 3, '0'), n, x, b, z, d, case when n in ('焊工', '喷涂工', '叉车工') then 1 else 0 end, case when n = '叉车工' then '持证上岗' else '' end
  from (values (1, '总经理', 'M', '0101', 'M3', 1), (2, '副总经理', 'M', '0101', 'M3', 2), (3, '行政文员', 'P', '0101', 'P1', 3), (4, '人力资源经理', 'M', '0102', 'M1', 1), (5, '招聘专员', 'P', '0102', 'P1', 2), (6, '薪酬主管', 'P', '0102', 'P2', 2), (7, '财务经理', 'M', '0103', 'M1', 1), (8, '会计', 'P', '0103', 'P2', 5), (9, '出纳', 'P', '0103', 'P1', 1), (10, '采购经理', 'M', '0104', 'M1', 1), (11, '采购员', 'P', '0104', 'P1', 7), (12, '质量经理', 'M', '0105', 'M1', 1), (13, '质检员', 'O', '0105', 'O2', 12), (14, '质量工程师', 'P', '0105', 'P2', 3),
    (15, '研发总监', 'M', '0106', 'M2', 1), (16, '机械工程师', 'P', '010601', 'P2', 13), (17, '高级机械工程师', 'P', '010601', 'P3', 5), (18, '电气工程师', 'P', '010602', 'P2', 10), (19, '高级电气工程师', 'P', '010602', 'P3', 3), (20, '工艺工程师', 'P', '010603', 'P2', 7), (21, '生产总监', 'M', '0107', 'M2', 1), (22, '车间主任', 'M', '0107', 'M1', 4), (23, '数控操作工', 'O', '010701', 'O2', 24), (24, '车工', 'O', '010701', 'O2', 12), (25, '焊工', 'O', '010701', 'O3', 8), (26, '装配工', 'O', '010702', 'O2', 38), (27, '调试工', 'O', '010702', 'O3', 10), (28, '喷涂工', 'O', '010703', 'O2', 10), (29, '仓管员', 'O', '010704', 'O1', 6), (30, '叉车工', 'O', '010704', 'O1', 3),
    (31, '销售总监', 'M', '0108', 'M2', 1), (32, '销售经理', 'S', '010801', 'M1', 3), (33, '销售代表', 'S', '010801', 'P1', 12), (34, '外贸业务员', 'S', '010802', 'P2', 7), (35, '售后工程师', 'P', '010803', 'P2', 12), (36, '司机', 'O', '0101', 'O1', 2), (37, '钣金工', 'O', '010705', 'O2', 0)) as g (i, n, x, b, z, d);

-- 人事 ---------------------------------------------------------------------------------------------------------------

create table hr_ygxx (
  ygbh varchar(10) primary key,
  xm varchar(30) not null,
  xb char(1),
  csrq date,
  sfzh varchar(18),
  jg varchar(20),
  hyzk char(1),
  xl varchar(4),
  byyx varchar(60),
  bmbm varchar(10),
  gwbm varchar(6),
  zjdm varchar(4),
  zsld varchar(10),
  ygxs char(1),
  ygzt char(1) not null,
  rzrq date not null,
  zzrq date,
  lzrq date,
  lzyy varchar(4),
  sjhm varchar(11),
  jjlxr varchar(30) default '',
  khyh varchar(30),
  yhzh varchar(30),
  jtzz varchar(200),
  sfcgc smallint default 0,
  cjr varchar(20),
  cjsj timestamp,
  xgr varchar(20),
  xgsj timestamp
);
comment on table hr_ygxx is '员工信息表';
comment on column hr_ygxx.ygbh is '工号';
comment on column hr_ygxx.xm is '姓名';
comment on column hr_ygxx.xb is '性别(1男2女)';
comment on column hr_ygxx.csrq is '出生日期';
comment on column hr_ygxx.sfzh is '身份证号';
comment on column hr_ygxx.jg is '籍贯';
comment on column hr_ygxx.hyzk is '婚姻状况，见字典HYZK';
comment on column hr_ygxx.xl is '学历，见字典XL';
comment on column hr_ygxx.byyx is '毕业院校';
comment on column hr_ygxx.bmbm is '所在部门';
comment on column hr_ygxx.gwbm is '岗位';
comment on column hr_ygxx.zjdm is '职级';
comment on column hr_ygxx.zsld is '直属领导';
comment on column hr_ygxx.ygxs is '用工形式：1合同工 2劳务派遣 3实习 4返聘';
comment on column hr_ygxx.ygzt is '员工状态：1试用；2正式；3停薪留职；9离职';
comment on column hr_ygxx.rzrq is '入职日期';
comment on column hr_ygxx.zzrq is '转正日期';
comment on column hr_ygxx.lzrq is '离职日期';
comment on column hr_ygxx.lzyy is '离职原因';
comment on column hr_ygxx.sjhm is '手机号码';
comment on column hr_ygxx.jjlxr is '紧急联系人';
comment on column hr_ygxx.khyh is '开户银行';
comment on column hr_ygxx.yhzh is '工资卡号';
comment on column hr_ygxx.jtzz is '家庭住址';
comment on column hr_ygxx.cjr is '创建人';
comment on column hr_ygxx.cjsj is '创建时间';
comment on column hr_ygxx.xgr is '修改人';
comment on column hr_ygxx.xgsj is '修改时间';
insert into hr_ygxx
select 'HY' || lpad(i::text, 4, '0'), pg_temp.pick('ex', i, '{王,李,张,刘,陈,杨,赵,周,吴,徐,孙,马,朱,胡,郭,何,林,高,梁,郑,宋,唐,许,韩,冯,邓}') || case sex when '1' then pg_temp.pick('em1', i, '{建军,伟,志刚,海峰,国庆,德明,春生,浩,鹏,永强,飞,文杰,小龙,振华,明,建国,俊}') else pg_temp.pick('em2', i, '{丽,秀兰,敏,晓燕,玉梅,娟,婷婷,雪,红,彩霞,佳,金凤,莉莉,文静}') end, sex, born,
       case when pg_temp.u('sf', i) < 0.98 then '32' || lpad(pg_temp.n('sf1', i, 100, 1399)::text, 4, '0') || to_char(born, 'YYYYMMDD') || lpad(pg_temp.n('sf2', i, 0, 9999)::text, 4, '0') end, pg_temp.weighted('jg', i, '{江苏南通,江苏盐城,江苏苏州,安徽六安,河南周口,四川达州,湖北黄冈,山东临沂,""}', '{28,18,14,12,9,6,5,4,4}'),
       case when joined - born > 11500 then pg_temp.weighted('hy1', i, '{2,1,3,4}', '{86,6,7,1}') else pg_temp.weighted('hy2', i, '{1,2}', '{62,38}') end, case when g.gwxl = 'O' then pg_temp.weighted('xl1', i, '{40,50,60,70}', '{16,44,26,14}') when g.zjdm in ('P3', 'M2', 'M3') then pg_temp.weighted('xl2', i, '{10,20,30}', '{6,38,56}') else pg_temp.weighted('xl3', i, '{20,30,40}', '{8,56,36}') end,
       case when g.gwxl <> 'O' and pg_temp.u('by', i) < 0.85 then pg_temp.pick('byx', i, '{江南大学,江苏大学,南通大学,扬州大学,常州工学院,合肥工业大学,盐城工学院,苏州大学}') when pg_temp.u('by', i) < 0.3 then '' end, case when g.gwmc = '车间主任' then (array['010701', '010702', '010703', '010704'])[1 + i % 4] when g.gwmc = '高级机械工程师' then '010601' else g.bmbm end, g.gwbm, g.zjdm, null,
       case when pg_temp.u('xs', i) < 0.02 and g.gwxl = 'P' then '3' when g.gwxl = 'O' and pg_temp.u('xs', i) < 0.22 and joined > date '2018-01-01' then '2' when pg_temp.u('xs', i) > 0.985 then '4' else '1' end, case when lefton is not null then '9' when joined > date '2024-04-20' then '1' when i = 88 then '3' else '2' end, joined, case when joined + 90 < least(coalesce(lefton, date '2024-07-08'), date '2024-07-08') then joined + (array[60, 90, 90, 180])[1 + pg_temp.n('zz', i, 0, 3)] end, lefton,
       case when lefton is not null and pg_temp.u('ly0', i) < 0.93 then pg_temp.weighted('ly', i, '{01,02,03,04,05,06,99}', '{32,26,14,8,7,5,8}') end, case when pg_temp.u('sj', i) < 0.96 then '1' || pg_temp.pick('sjq', i, '{36,37,38,51,58,59,80,88}') || lpad(pg_temp.n('sjn', i, 0, 99999999)::text, 8, '0') end, case when pg_temp.u('jj', i) < 0.6 then pg_temp.pick('jjn', i, '{父亲,母亲,配偶,兄弟}') || '1' || pg_temp.n('jjt', i, 30, 89) || '****' else '' end,
       pg_temp.weighted('kh', i, '{建设银行,工商银行,农业银行}', '{82,12,6}'), '6217' || lpad(pg_temp.n('yh', i, 0, 99999999)::text, 15, '0'), case when pg_temp.u('jt', i) < 0.7 then pg_temp.pick('jta', i, '{南通市通州区,南通市崇川区,海门区,如皋市,海安市}') || pg_temp.pick('jtb', i, '{金沙街道,城北新村,幸福家园,江海路,人民中路}') || pg_temp.n('jtn', i, 1, 300) || '号' end, case when pg_temp.u('cgc', i) < 0.03 then 1 else 0 end, case when joined < date '2020-03-01' then '系统导入' else '陈晓敏' end, greatest(joined, date '2020-03-02') + time '10:12', case when lefton is not null then '陈晓敏' end, case when lefton is not null then lefton + time '16:30' end
  from generate_series(1, 330) as i,
       lateral (select case when i < 3 then i when i <= 40 then (array[4, 7, 10, 12, 15, 21, 31, 22, 22, 22, 22, 32, 32, 17, 19, 8, 6, 36])[1 + (i - 3) % 18] else pg_temp.weighted('gw', i, '{3,5,6,8,9,11,13,14,16,17,18,19,20,23,24,25,26,27,28,29,30,33,34,35,37}', '{3,1,2,6,1,6,8,3,10,4,11,2,7,26,12,9,52,13,8,6,4,16,8,12,4}')::int end as gw offset 0) as p join hr_gw as g on g.gwbm = 'G' || lpad(p.gw::text, 3, '0'),
       lateral (select date '2009-04-20' + floor(5540 * power(i / 330.0, 0.62))::int + pg_temp.n('rz', i, 0, 9) as joined offset 0) as j, lateral (select case g.gwxl when 'O' then pg_temp.weighted('exb1', i, '{1,2}', '{80,20}') else pg_temp.weighted('exb2', i, '{1,2}', '{52,48}') end as sex, joined - pg_temp.n('age', i, case when g.zjdm in ('M1', 'M2', 'M3', 'P3') then 10500 else 7000 end, case when g.gwxl = 'O' then 15500 else 13500 end) as born, case when i > 44 and pg_temp.u('lz', i) < case when g.gwxl in ('O', 'S') then 0.34 else 0.2 end or g.gwmc = '钣金工' then least(case when g.gwmc = '钣金工' then date '2022-12-31' else date '2024-07-05' end, joined + 25 + pg_temp.skew('lzd', i, 0, 2600, 1.6)) end as lefton offset 0) as l
 where g.gwmc <> '钣金工' or joined < date '2021-01-01';
update hr_ygxx as y set zsld = m.ygbh from hr_ygxx as m, hr_gw as g where g.gwbm = m.gwbm and g.gwxl in ('M', 'S') and m.ygzt <> '9' and m.zjdm in ('M1', 'M2') and (m.bmbm = y.bmbm or m.bmbm = left(y.bmbm, 4) and not exists (select from hr_ygxx as o where o.bmbm = y.bmbm and o.zjdm = 'M1' and o.ygzt <> '9')) and m.ygbh <> y.ygbh and y.zjdm not in ('M1', 'M2', 'M3');
update hr_ygxx set zsld = 'HY0002' where zjdm in ('M1', 'M2') and bmbm like '0107%'; update hr_ygxx set zsld = 'HY0001' where zjdm in ('M1', 'M2', 'M3') and zsld is null and ygbh <> 'HY0001';
update hr_bm as b set fzr = (select min(ygbh) from hr_ygxx as y where y.bmbm = b.bmbm and y.ygzt <> '9' and y.zjdm in ('M1', 'M2', 'M3'));

create table hr_ygxx_bak20230630 as select * from hr_ygxx where rzrq < date '2023-06-30';
update hr_ygxx_bak20230630 set ygzt = '2', lzrq = null, lzyy = null where lzrq > date '2023-06-30';

create table hr_ht (
  htbh varchar(20) primary key,
  ygbh varchar(10) not null,
  htlx char(1) not null,
  qdcs int,
  ksrq date not null,
  jsrq date,
  syqy int,
  htzt char(1),
  jcrq date,
  fjlj varchar(255) default ''
);
comment on table hr_ht is '劳动合同';
comment on column hr_ht.htbh is '合同编号';
comment on column hr_ht.ygbh is '工号';
comment on column hr_ht.htlx is '合同类型 1-固定期限 2-无固定期限 3-劳务协议 4-实习协议';
comment on column hr_ht.qdcs is '签订次数';
comment on column hr_ht.ksrq is '开始日期';
comment on column hr_ht.jsrq is '结束日期(无固定期限为空)';
comment on column hr_ht.syqy is '试用期(月)';
comment on column hr_ht.htzt is '合同状态 1-履行中 2-已到期 3-已解除';
comment on column hr_ht.jcrq is '解除日期';
insert into hr_ht
select 'HT' || to_char(ks, 'YYYYMM') || substr(ygbh, 3) || k, ygbh, case when ygxs = '3' then '4' when ygxs in ('2', '4') then '3' when k >= 3 then '2' else '1' end, k, ks, case when k < 3 then ks + 1095 - 1 end, case when k = 1 then (array[2, 3, 3, 6])[1 + pg_temp.n('syq', i, 0, 3)] end, case when lzrq is not null and lzrq < ks + 1094 then '3' when k < 3 and ks + 1094 < date '2024-07-08' then '2' else '1' end, case when lzrq < ks + 1094 then lzrq end, case when pg_temp.u('fj', i * 5 + k) < 0.4 then '/upload/ht/' || ygbh || '_' || k || '.pdf' else '' end
  from hr_ygxx, lateral (select substr(ygbh, 3)::int as i) as n, generate_series(1, 3) as k, lateral (select rzrq + (k - 1) * 1095 as ks) as s where ks < coalesce(lzrq, date '2024-07-08') and (ygxs = '1' or k = 1);

create table hr_ryyd (
  id serial primary key,
  ygbh varchar(10) not null,
  ydlx char(1) not null,
  ydrq date not null,
  ybm varchar(10),
  xbm varchar(10),
  ygw varchar(6),
  xgw varchar(6),
  yy varchar(200),
  spr varchar(30)
);
comment on table hr_ryyd is '人员异动';
comment on column hr_ryyd.ydlx is '异动类型(字典YDLX)';
comment on column hr_ryyd.ydrq is '异动日期';
comment on column hr_ryyd.ybm is '原部门';
comment on column hr_ryyd.xbm is '新部门';
comment on column hr_ryyd.ygw is '原岗位';
comment on column hr_ryyd.xgw is '新岗位';
comment on column hr_ryyd.yy is '异动原因';
comment on column hr_ryyd.spr is '审批人';
insert into hr_ryyd (ygbh, ydlx, ydrq, ybm, xbm, ygw, xgw, yy, spr)
select ygbh, lx, rzrq + 200 + pg_temp.skew('ydr', i, 0, (date '2024-07-01' - rzrq - 200), 0.8), coalesce(was_in, y.bmbm), y.bmbm, coalesce(was, gwbm), gwbm, case when pg_temp.u('ydy', i) < 0.4 then pg_temp.pick('ydt', i, '{工作需要,车间合并,竞聘上岗,个人申请}') when pg_temp.u('ydy', i) < 0.7 then '' end, '周建军'
  from hr_ygxx as y
       join (values ('G017', 'G016', '2', null), ('G019', 'G018', '2', null), ('G006', 'G005', '2', null), ('G027', 'G026', '2', null), ('G014', 'G013', '2', null), ('G022', 'G027', '2', '010702'), ('G032', 'G033', '2', null), ('G025', 'G024', '4', null), ('G023', 'G024', '4', null), ('G035', 'G027', '4', '010702'), ('G013', 'G026', '4', '010702'), ('G026', null, '1', '010701'), ('G023', null, '1', '010702'), ('G028', null, '1', '010705'), ('G011', null, '1', '010704'), ('G033', 'G032', '3', null)) as m (now, was, lx, was_in) on m.now = y.gwbm,
       lateral (select substr(ygbh, 3)::int * 10 + lx::int as i) as n
 where pg_temp.u('yd', i) < case lx when '2' then 0.6 when '3' then 0.05 else 0.32 end and rzrq < date '2023-10-01' and lzrq is null order by 3, 1, 2;

-- 考勤 ---------------------------------------------------------------------------------------------------------------

create table hr_holiday (holiday_date date primary key, name varchar(20), is_workday smallint not null default 0);
comment on table hr_holiday is '节假日及调休';
comment on column hr_holiday.is_workday is '0放假 1调休上班';
insert into hr_holiday
select d::date, n, 0 from (values ('元旦', date '2023-01-01', 2), ('春节', '2023-01-21', 7), ('清明节', '2023-04-05', 1), ('劳动节', '2023-04-29', 5), ('端午节', '2023-06-22', 3), ('中秋国庆', '2023-09-29', 8), ('元旦', '2024-01-01', 1), ('春节', '2024-02-10', 8), ('清明节', '2024-04-04', 3), ('劳动节', '2024-05-01', 5), ('端午节', '2024-06-10', 1)) as h (n, f, len), generate_series(0, len - 1) as k, lateral (select f + k as d) as x
union all select unnest('{2023-01-28,2023-01-29,2023-04-23,2023-05-06,2023-10-07,2023-10-08,2024-02-04,2024-02-18,2024-04-07,2024-04-28,2024-05-11}'::date[]), '调休', 1;

create table kq_yhz (
  kqyf char(6) not null,
  ygbh varchar(10) not null,
  ycqts numeric(4, 1),
  scqts numeric(4, 1),
  cdcs int default 0,
  ztcs int default 0,
  kgts numeric(4, 1) default 0,
  jbxs_pr numeric(5, 1),
  jbxs_zm numeric(5, 1),
  qjts numeric(4, 1),
  ccts numeric(4, 1),
  qrbz char(1) default '0',
  primary key (kqyf, ygbh)
);
comment on table kq_yhz is '考勤月汇总';
comment on column kq_yhz.kqyf is '考勤月份(yyyyMM)';
comment on column kq_yhz.ygbh is '工号';
comment on column kq_yhz.ycqts is '应出勤天数';
comment on column kq_yhz.scqts is '实出勤天数';
comment on column kq_yhz.cdcs is '迟到次数';
comment on column kq_yhz.ztcs is '早退次数';
comment on column kq_yhz.kgts is '旷工天数';
comment on column kq_yhz.jbxs_pr is '加班小时（平日）';
comment on column kq_yhz.jbxs_zm is '加班小时（周末）';
comment on column kq_yhz.qjts is '请假天数';
comment on column kq_yhz.ccts is '出差天数';
comment on column kq_yhz.qrbz is '员工确认标志 0未确认 1已确认';

create table hr_leave (
  id bigint primary key,
  emp_no varchar(10) not null references hr_ygxx (ygbh),
  leave_type varchar(10) not null,
  start_time timestamp not null,
  end_time timestamp not null,
  days numeric(4, 1) not null,
  reason varchar(200),
  status smallint not null default 0,
  approver_no varchar(10),
  approve_time timestamp,
  attachment varchar(255) default '',
  created_at timestamp,
  updated_at timestamp
);
comment on table hr_leave is '请假单';
comment on column hr_leave.emp_no is '员工工号';
comment on column hr_leave.leave_type is '请假类型：字典 QJLX';
comment on column hr_leave.start_time is '开始时间';
comment on column hr_leave.end_time is '结束时间';
comment on column hr_leave.days is '请假天数';
comment on column hr_leave.reason is '请假事由';
comment on column hr_leave.status is '审批状态：0-审批中 1-已通过 2-已驳回 3-已撤回';
comment on column hr_leave.approver_no is '审批人工号';
comment on column hr_leave.approve_time is '审批时间';
insert into hr_leave
select row_number() over (order by f, i), y.ygbh, t, f + time '08:00', f + (ceil(d)::int - 1) + case when d - floor(d) > 0 then time '12:00' else time '17:00' end, d, case when pg_temp.u('lr', i) < 0.8 then case t when 'BJ' then pg_temp.pick('lrb', i, '{感冒发烧,复查,腰痛,住院}') when 'SJ' then pg_temp.pick('lrs', i, '{家中有事,孩子家长会,搬家,办理证件}') else '' end end, s, case when s in (1, 2) then coalesce(y.zsld, 'HY0001') end, case when s in (1, 2) then f - interval '1 day' + time '15:20' - make_interval(hours => pg_temp.n('lah', i, 0, 60)) end, case when t = 'BJ' and pg_temp.u('lat', i) < 0.5 then '/upload/leave/' || i || '.jpg' else '' end, f - interval '4 days' + time '09:40', null
  from generate_series(1, 1150) as i, lateral (select date '2023-01-03' + floor(548 * (i / 1150.0))::int as f, pg_temp.weighted('lt', i, '{NJ,SJ,BJ,TX,HJ,PCJ,CJ,SANGJ}', '{34,27,17,16,2,1,1,2}') as t offset 0) as x, lateral (select case t when 'HJ' then 13 when 'PCJ' then 15 when 'CJ' then 128 when 'SANGJ' then 3 else (array[0.5, 1, 1, 1, 2, 2, 3, 5])[1 + pg_temp.skew('ld', i, 0, 7, 1.3)] end as d, case when f > date '2024-07-01' then 0 else pg_temp.weighted('lst', i, '{1,2,3}', '{93,4,3}')::int end as s offset 0) as z,
       lateral (select * from hr_ygxx where rzrq < f and coalesce(lzrq, date '2099-01-01') > f + 20 and extract(isodow from f) < 6 and (t <> 'CJ' or xb = '2') and (t <> 'PCJ' or xb = '1') order by md5(ygbh || i % 37) offset pg_temp.skew('le', i, 0, 90, 1.7) limit 1) as y;

-- 年假用完了的只能请事假
update hr_leave as l set leave_type = 'SJ' from (select id, sum(days) over (partition by emp_no, extract(year from start_time) order by id) as used, case when extract(year from start_time) - extract(year from rzrq) >= 10 then 10 else 5 end as entitled, rzrq, ygxs from hr_leave join hr_ygxx on ygbh = emp_no where leave_type = 'NJ' and hr_leave.status = 1) as u where u.id = l.id and (u.used > u.entitled or u.ygxs <> '1' or u.rzrq >= make_date(extract(year from l.start_time)::int - 1, 12, 31));

create table hr_leave_balance (
  emp_no varchar(10) not null references hr_ygxx (ygbh),
  year smallint not null,
  entitled_days numeric(4, 1) not null,
  carried_over numeric(4, 1) default 0,
  used_days numeric(4, 1) not null default 0,
  primary key (emp_no, year)
);
comment on table hr_leave_balance is '年假额度';
comment on column hr_leave_balance.entitled_days is '本年额度(天)';
comment on column hr_leave_balance.carried_over is '上年结转';
comment on column hr_leave_balance.used_days is '已使用';
insert into hr_leave_balance
select ygbh, year, case when year - extract(year from rzrq) >= 10 then 10 else 5 end, case when pg_temp.u('co', substr(ygbh, 3)::int * 4 + year) < 0.2 then pg_temp.n('co1', substr(ygbh, 3)::int, 1, 3) else 0 end, coalesce((select sum(days) from hr_leave where emp_no = ygbh and leave_type = 'NJ' and status = 1 and extract(year from start_time) = year), 0)
  from hr_ygxx, generate_series(2023, 2024) as year where ygxs = '1' and rzrq < make_date(year - 1, 12, 31) and coalesce(lzrq, date '2099-01-01') > make_date(year, 1, 1);

analyze hr_ygxx;
create temp table workday as
  select d::date as day from generate_series(date '2023-01-01', date '2024-06-30', interval '1 day') as d left join hr_holiday as h on h.holiday_date = d where coalesce(h.is_workday = 1, extract(isodow from d) < 6);
create temp table leave_month as select emp_no, date_trunc('month', start_time) as month, sum(least(days, 21)) as off from hr_leave where status = 1 group by 1, 2;
insert into kq_yhz
select to_char(m, 'YYYYMM'), ygbh, due, due - least(due, off) - absent, case when pg_temp.u('cd', at) < 0.26 then 1 + pg_temp.skew('cd1', at, 0, 6, 3) else 0 end, case when pg_temp.u('zt', at) < 0.06 then 1 else 0 end, absent, case when bmbm like '0107%' then pg_temp.skew('jp', at, 0, 72, 1.2) / 2.0 when pg_temp.u('jp0', at) < 0.3 then pg_temp.n('jp1', at, 1, 16) end, case when bmbm like '0107%' then pg_temp.skew('jz', at, 0, 4, 1.5) * 8 when pg_temp.u('jz0', at) < 0.1 then 8 end, nullif(off, 0), case when bmbm like '0108%' and pg_temp.u('cc', at) < 0.8 then pg_temp.n('cc1', at, 1, 14) when bmbm like '0106%' and pg_temp.u('cc', at) < 0.2 then pg_temp.n('cc1', at, 1, 5) end, case when pg_temp.u('qr', at) < 0.9 then '1' else '0' end
  from hr_ygxx, generate_series(date '2023-01-01', date '2024-06-01', interval '1 month') as m,
       lateral (select substr(ygbh, 3)::bigint * 1000 + extract(year from m)::int % 100 * 12 + extract(month from m)::int as at, (select count(*) from workday where day between greatest(m::date, rzrq) and least((m + interval '1 month')::date - 1, coalesce(lzrq, date '2099-01-01'))) as due, coalesce((select off from leave_month where emp_no = ygbh and month = m), 0) as off offset 0) as c, lateral (select case when pg_temp.u('kg', at) < 0.012 and due - off > 3 then pg_temp.weighted('kg1', at, '{0.5,1,2}', '{40,45,15}')::numeric else 0 end as absent) as k
 where due > 0;

analyze kq_yhz;
create table kq_exception (
  id bigint primary key,
  emp_no varchar(10) not null,
  work_date date not null,
  exception_type varchar(10) not null,
  minutes int,
  handled smallint default 0,
  handle_remark varchar(100),
  device_no varchar(10)
);
comment on table kq_exception is '考勤异常明细';
comment on column kq_exception.exception_type is '异常类型 LATE迟到 EARLY早退 MISS缺卡';
comment on column kq_exception.minutes is '分钟数，缺卡为空';
comment on column kq_exception.handled is '是否已处理';
comment on column kq_exception.device_no is '打卡机编号';
insert into kq_exception
select row_number() over (order by day, ygbh, t), ygbh, day, t, case when t <> 'MISS' then 1 + pg_temp.skew('mi', at, 0, 110, 3) end, case when pg_temp.u('hd', at) < 0.7 then 1 else 0 end, case when pg_temp.u('hd', at) < 0.2 then '补卡' when pg_temp.u('hd', at) < 0.3 then '' end, pg_temp.weighted('dv', at, '{KQ01,KQ02,KQ03}', '{50,35,15}')
  from kq_yhz join hr_ygxx as y using (ygbh), (values ('LATE'), ('EARLY'), ('MISS')) as e (t), lateral generate_series(1, case t when 'LATE' then cdcs when 'EARLY' then ztcs else case when pg_temp.u('ms', substr(ygbh, 3)::int * 100 + right(kqyf, 2)::int) < 0.12 then 1 else 0 end end) as k, lateral (select substr(ygbh, 3)::bigint * 10000 + right(kqyf, 4)::int * 7 + k as at, to_date(kqyf, 'YYYYMM') + (substr(ygbh, 3)::int * 3 + k * 5) % 26 as raw offset 0) as x,
       lateral (select raw + case extract(isodow from raw) when 6 then 2 when 7 then 1 else 0 end as day) as dd where day between y.rzrq and coalesce(y.lzrq, date '2099-01-01');

-- 薪酬 ---------------------------------------------------------------------------------------------------------------

create table xz_gz (
  gzyf char(6) not null,
  ygbh varchar(10) not null,
  xm varchar(30),
  bmmc varchar(40),
  jbgz numeric(10, 2),
  gwgz numeric(10, 2),
  jxgz numeric(10, 2),
  jbf numeric(10, 2),
  bt numeric(10, 2),
  qqkk numeric(10, 2),
  yfhj numeric(10, 2) not null,
  grsb numeric(10, 2),
  grgjj numeric(10, 2),
  grsds numeric(10, 2),
  sfje numeric(10, 2) not null,
  ffzt char(1) default '0',
  ffrq date,
  primary key (gzyf, ygbh)
);
comment on table xz_gz is '工资表(按月)';
comment on column xz_gz.gzyf is '工资月份';
comment on column xz_gz.ygbh is '工号';
comment on column xz_gz.xm is '姓名';
comment on column xz_gz.bmmc is '发薪时部门';
comment on column xz_gz.jbgz is '基本工资';
comment on column xz_gz.gwgz is '岗位工资';
comment on column xz_gz.jxgz is '绩效工资';
comment on column xz_gz.jbf is '加班费';
comment on column xz_gz.bt is '补贴';
comment on column xz_gz.qqkk is '缺勤扣款';
comment on column xz_gz.yfhj is '应发合计';
comment on column xz_gz.grsb is '个人社保';
comment on column xz_gz.grgjj is '个人公积金';
comment on column xz_gz.grsds is '个人所得税';
comment on column xz_gz.sfje is '实发金额';
comment on column xz_gz.ffzt is '发放状态：0未发放，1已发放，2暂扣';
comment on column xz_gz.ffrq is '发放日期';
insert into xz_gz
select k.kqyf, k.ygbh, y.xm, b.bmmc, base, post, perf, ot, allow, cut, gross, sb, gjj, tax, gross - sb - gjj - tax, case when k.kqyf = '202406' then '0' when pg_temp.u('zk', at) < 0.004 then '2' else '1' end, case when k.kqyf < '202406' and pg_temp.u('zk', at) >= 0.004 then to_date(k.kqyf, 'YYYYMM') + interval '1 month 14 days' end
  from kq_yhz as k join hr_ygxx as y using (ygbh) join hr_bm as b on b.bmbm = y.bmbm join hr_zj as z on z.zjdm = y.zjdm, lateral (select substr(k.ygbh, 3)::bigint * 10000 + k.kqyf::int % 10000 as at, case when k.kqyf >= '202401' then 2490.0 else 2280.0 end as base, round((z.xzxx + (coalesce(z.xzsx, z.xzxx * 1.5) - z.xzxx) * (0.15 + 0.6 * power(pg_temp.u('sal', substr(k.ygbh, 3)::int), 1.5))::numeric) * (case when k.kqyf >= '202304' then 1.03 else 1 end) / 50) * 50 - 2280 as level offset 0) as l,
       lateral (select greatest(800, round(level * 0.7)) as post, case when y.ygxs in ('2', '3') then null else round(greatest(0, level) * 0.3 * (0.7 + pg_temp.n('pf', at, 0, 60) / 100.0)::numeric, 2) end as perf, round((coalesce(k.jbxs_pr, 0) * 1.5 + coalesce(k.jbxs_zm, 0) * 2) * case when b.bmlx = '2' then 22 else 0 end, 2) as ot, case when y.gwbm in ('G025', 'G028', 'G023') then 300 when b.bmlx = '3' then 500 + coalesce(k.ccts, 0) * 60 when pg_temp.u('bt', at) < 0.3 then 200 end as allow) as p,
       lateral (select round((base + post) / 21.75 * (coalesce(k.qjts, 0) * 0.3 + k.kgts), 2) + k.cdcs * 20 as cut) as q, lateral (select greatest(0, base + post + coalesce(perf, 0) + ot + coalesce(allow, 0) - cut) as gross, case when y.ygxs = '1' then round((base + post) * 0.105, 2) else 0 end as sb, case when y.ygxs = '1' and y.ygzt <> '1' then round((base + post) * 0.08) end as gjj0) as g, lateral (select coalesce(gjj0, 0) as gjj, round(greatest(0, gross - sb - coalesce(gjj0, 0) - 5000) * case when gross > 17000 then 0.1 else 0.03 end, 2) as tax) as t;

create table xz_tx (
  id serial primary key,
  ygbh varchar(10) not null,
  txrq date not null,
  tqgz numeric(10, 2) not null,
  thgz numeric(10, 2) not null,
  txlx char(1),
  bz varchar(200)
);
comment on table xz_tx is '调薪记录';
comment on column xz_tx.txrq is '调薪生效日期';
comment on column xz_tx.tqgz is '调前工资';
comment on column xz_tx.thgz is '调后工资';
comment on column xz_tx.txlx is '1=年度普调,2=晋升调薪,3=转正调薪,4=降薪';
insert into xz_tx (ygbh, txrq, tqgz, thgz, txlx, bz)
select ygbh, day, was, case lx when '4' then was - 500 else was + 100 * (1 + pg_temp.skew('tx1', at, 0, 14, 2)) end, lx, case when pg_temp.u('txb', at) < 0.1 then '总经理特批' when pg_temp.u('txb', at) < 0.5 then '' end
  from hr_ygxx join hr_zj using (zjdm), (values (date '2022-04-01', '1'), (date '2023-04-01', '1'), (date '2024-04-01', '1'), (null, '2'), (null, '3'), (date '2023-11-01', '4')) as t (d, lx), lateral (select substr(ygbh, 3)::bigint * 10 + lx::int + coalesce(extract(year from d)::int, 0) * 5 as at, case lx when '3' then zzrq when '2' then rzrq + 700 else d end as day, xzxx + 300 + 50 * pg_temp.n('txw', substr(ygbh, 3)::int, 0, 40) as was offset 0) as x
 where day between rzrq + 30 and least(coalesce(lzrq, date '2024-07-01'), date '2024-07-01') and day > date '2022-03-01' and pg_temp.u('tx', at) < case lx when '1' then 0.62 when '2' then 0.2 when '3' then 0.8 else 0.01 end order by day, ygbh, lx;

-- 培训、绩效、招聘 ---------------------------------------------------------------------------------------------------

create table px_course (
  course_id int primary key,
  title varchar(80) not null,
  category varchar(20),
  trainer varchar(30),
  train_mode char(1),
  start_date date,
  hours numeric(4, 1),
  cost numeric(10, 2),
  is_required boolean default false,
  status varchar(10)
);
comment on table px_course is '培训课程（期次）';
comment on column px_course.title is '课程名称';
comment on column px_course.category is '课程类别';
comment on column px_course.trainer is '讲师';
comment on column px_course.train_mode is '培训方式 1内训 2外训 3线上';
comment on column px_course.start_date is '开课日期';
comment on column px_course.hours is '学时';
comment on column px_course.cost is '费用';
comment on column px_course.is_required is '是否必修';
comment on column px_course.status is '状态: planned计划中 done已完成 cancelled已取消';
insert into px_course
select i, t || case when n > 1 then '(第' || n || '期)' else '' end, c, case when m = '1' then pg_temp.pick('tr', i, '{王建军,李敏,赵德明,陈晓敏,孙海峰}') when pg_temp.u('tr', i) < 0.5 then '外聘讲师' end, m, day, h, case when m = '2' then pg_temp.n('co2', i, 8, 60) * 200 when m = '3' then 0 end, c = '安全', case when day > date '2024-07-08' then 'planned' when i % 13 = 0 then 'cancelled' else 'done' end
  from (select row_number() over (order by n, k) as i, t, c, m, h, n, date '2023-01-16' + (n - 1)::int * 92 + k::int * 6 as day
          from (values ('新员工入职培训', '入职', '1', 4.0, 1), ('安全生产三级教育', '安全', '1', 8.0, 2), ('消防演练', '安全', '1', 2.0, 3), ('特种作业复证', '安全', '2', 16.0, 4), ('SolidWorks进阶', '技术', '3', 12.0, 5), ('PLC编程', '技术', '2', 24.0, 6), ('质量管理体系内审员', '质量', '2', 16.0, 7), ('班组长管理能力', '管理', '2', 12.0, 8), ('数控机床保养', '技术', '1', 3.0, 9), ('销售技巧', '销售', '3', 6.0, 10)) as c (t, c, m, h, k), generate_series(1, 7) as n where n <= 2 or k <= 3 or (n + k) % 3 = 0) as x;

create table px_record (
  course_id int not null references px_course (course_id),
  emp_no varchar(10) not null references hr_ygxx (ygbh),
  sign_in smallint not null default 0,
  score numeric(4, 1),
  passed boolean,
  cert_no varchar(30) default '',
  feedback text,
  primary key (course_id, emp_no)
);
comment on table px_record is '培训人员记录';
comment on column px_record.sign_in is '签到 0缺席 1已签到';
comment on column px_record.score is '考核成绩';
comment on column px_record.passed is '是否合格';
comment on column px_record.cert_no is '证书编号';
comment on column px_record.feedback is '培训反馈';
insert into px_record
select c.course_id, y.ygbh, came, score, score >= 60, case when c.train_mode = '2' and score >= 60 then 'ZS' || lpad(pg_temp.n('zs', at, 0, 999999)::text, 6, '0') else '' end, case when pg_temp.u('fb', at) < 0.1 then '内容实用' end
  from px_course as c join hr_ygxx as y on y.rzrq < c.start_date and coalesce(y.lzrq, date '2099-01-01') > c.start_date, lateral (select c.course_id * 1000::bigint + substr(y.ygbh, 3)::int as at, case when pg_temp.u('si', c.course_id * 1000 + substr(y.ygbh, 3)::int) < 0.91 then 1 else 0 end as came offset 0) as a, lateral (select case when came = 1 and c.category <> '入职' and pg_temp.u('sc0', at) < 0.9 then 100 - pg_temp.skew('sc', at, 0, 55, 2.2) end as score) as s
 where c.status = 'done' and case c.category when '入职' then y.rzrq > c.start_date - 95 when '安全' then y.bmbm like '0107%' and pg_temp.u('jn', at) < case when c.train_mode = '2' then 0.12 else 0.5 end when '技术' then y.bmbm like '0106%' and pg_temp.u('jn', at) < 0.3 when '质量' then y.bmbm = '0105' and pg_temp.u('jn', at) < 0.4 when '管理' then y.zjdm in ('M1', 'O3', 'M2') and pg_temp.u('jn', at) < 0.4 else y.bmbm like '0108%' and pg_temp.u('jn', at) < 0.6 end;

create table jx_result (
  period char(6) not null,
  emp_no varchar(10) not null references hr_ygxx (ygbh),
  self_score numeric(5, 2),
  leader_score numeric(5, 2),
  final_score numeric(5, 2),
  grade char(1),
  appraiser_no varchar(10) references hr_ygxx (ygbh),
  interview_flag smallint default 0,
  comments varchar(500) default '',
  primary key (period, emp_no)
);
comment on table jx_result is '季度绩效考核结果';
comment on column jx_result.period is '考核期间，如2023Q1';
comment on column jx_result.self_score is '自评分';
comment on column jx_result.leader_score is '上级评分';
comment on column jx_result.final_score is '最终得分';
comment on column jx_result.grade is '绩效等级：S卓越 A优秀 B良好 C合格 D不合格';
comment on column jx_result.appraiser_no is '考核人';
comment on column jx_result.interview_flag is '是否已面谈';
insert into jx_result
select y || 'Q' || q, ygbh, case when pg_temp.u('zp', at) < 0.93 then least(100, given + pg_temp.n('zp1', at, -2, 9)) end, given, final, case when final >= 95 then 'S' when final >= 88 then 'A' when final >= 75 then 'B' when final >= 66 then 'C' else 'D' end, coalesce(zsld, 'HY0001'), case when pg_temp.u('mt', at) < 0.6 then 1 else 0 end, case when final < 66 then '需改进' else '' end
  from hr_ygxx, generate_series(2023, 2024) as y, generate_series(1, 4) as q, lateral (select substr(ygbh, 3)::bigint * 100 + y % 10 * 10 + q as at, make_date(y, q * 3 - 2, 1) as f offset 0) as a, lateral (select 98 - pg_temp.skew('sj2', at, 0, 25, 1.1) - pg_temp.skew('sj3', substr(ygbh, 3)::int, 0, 14, 1.8) as given) as g, lateral (select round(given * 0.8 + (70 + pg_temp.n('fin', at, 0, 30)) * 0.2, 2) as final) as z
 where (y = 2023 or q <= 2) and rzrq < f and coalesce(lzrq, date '2099-01-01') > f + 90 and ygxs = '1' and ygbh <> 'HY0001';

create table zp_xq (
  xqid serial primary key,
  bmbm varchar(10) not null,
  gwbm varchar(6) not null,
  xqrs int not null,
  sqrq date,
  qwdgrq date,
  jjcd char(1) default '2',
  zt char(1),
  bz text
);
comment on table zp_xq is '招聘需求';
comment on column zp_xq.bmbm is '需求部门';
comment on column zp_xq.gwbm is '招聘岗位';
comment on column zp_xq.xqrs is '需求人数';
comment on column zp_xq.sqrq is '申请日期';
comment on column zp_xq.qwdgrq is '期望到岗日期';
comment on column zp_xq.jjcd is '紧急程度 1紧急 2一般';
comment on column zp_xq.zt is '0待审批 1招聘中 2已完成 3已关闭';
insert into zp_xq (bmbm, gwbm, xqrs, sqrq, qwdgrq, jjcd, zt, bz)
select g.bmbm, g.gwbm, 1 + pg_temp.skew('xq', i, 0, 7, 2.5), day, case when pg_temp.u('qw', i) < 0.8 then day + 45 end, pg_temp.weighted('jc', i, '{2,1}', '{75,25}'), case when day > date '2024-06-20' then '0' when day > date '2024-03-15' then pg_temp.weighted('xz', i, '{1,2}', '{70,30}') else pg_temp.weighted('xz2', i, '{2,3,1}', '{78,18,4}') end, case when pg_temp.u('xb', i) < 0.3 then '' end
  from generate_series(1, 64) as i, lateral (select 'G' || pg_temp.weighted('xg', i, '{026,023,033,016,018,035,013,028,011,025}', '{22,18,14,10,8,8,7,5,4,4}') as code, date '2023-01-09' + i * 8 + pg_temp.n('xd', i, 0, 6) as day offset 0) as x join hr_gw as g on g.gwbm = x.code;

create table zp_yp (
  ypid serial primary key,
  xqid int,
  xm varchar(30),
  xb char(1),
  nl int,
  xl varchar(4),
  qd char(1),
  lxdh varchar(11),
  tdrq date,
  jd char(1),
  msdf numeric(4, 1),
  qwxz int,
  ygbh varchar(10)
);
comment on table zp_yp is '应聘人员';
comment on column zp_yp.xqid is '招聘需求id';
comment on column zp_yp.xm is '姓名';
comment on column zp_yp.nl is '年龄';
comment on column zp_yp.qd is '应聘渠道(字典ZPQD)';
comment on column zp_yp.tdrq is '投递日期';
comment on column zp_yp.jd is '进度：1简历筛选 2初试 3复试 4已发offer 5已入职 8淘汰 9放弃';
comment on column zp_yp.msdf is '面试得分';
comment on column zp_yp.qwxz is '期望薪资';
comment on column zp_yp.ygbh is '入职后的工号';
insert into zp_yp (xqid, xm, xb, nl, xl, qd, lxdh, tdrq, jd, msdf, qwxz)
select q.xqid, pg_temp.pick('yx', at, '{王,李,张,刘,陈,杨,赵,周,吴,徐,孙,朱}') || pg_temp.pick('ym', at, '{强,丽娜,超,小燕,志华,磊,静,俊,春梅,亮,欢,洋}'), pg_temp.weighted('yxb', at, '{1,2,""}', '{66,30,4}'), pg_temp.n('yn', at, 19, 30) + pg_temp.skew('yn2', at, 0, 18, 2), pg_temp.weighted('yxl', at, '{30,40,50,60,20}', '{32,30,22,10,6}'), pg_temp.weighted('yqd', at, '{A,B,C,D,E}', '{58,17,10,13,2}'), '1' || pg_temp.n('yt', at, 30, 89) || lpad(pg_temp.n('yt2', at, 0, 99999999)::text, 8, '0'), least(date '2024-07-05', q.sqrq + pg_temp.skew('ytd', at, 3, 60, 1.3)), jd, case when jd in ('3', '4', '5') or jd = '8' and pg_temp.u('yms', at) < 0.5 then 60 + pg_temp.n('yms1', at, 0, 35) end, case when pg_temp.u('yq', at) < 0.7 then pg_temp.n('yq1', at, 8, 26) * 500 end
  from zp_xq as q, lateral generate_series(1, 3 + pg_temp.skew('yk', q.xqid, 0, 16, 1.4)) as k, lateral (select q.xqid * 100 + k as at, case when q.zt in ('0', '1') then pg_temp.weighted('yj1', q.xqid * 100 + k, '{1,2,3,4,8,9}', '{34,18,9,4,28,7}') else pg_temp.weighted('yj2', q.xqid * 100 + k, '{5,8,9}', '{11,71,18}') end as jd offset 0) as a where q.zt <> '0' order by q.xqid, k;
update zp_yp as p set ygbh = m.ygbh from (select a.ypid, y.ygbh from (select ypid, row_number() over (order by tdrq, ypid) as r from zp_yp where jd = '5') as a join (select ygbh, row_number() over (order by rzrq, ygbh) as r from hr_ygxx where rzrq > date '2023-02-01') as y using (r)) as m where m.ypid = p.ypid;

-- 买了没用
create table oa_todo (id bigint primary key, biz_type varchar(20), biz_id varchar(30), receiver varchar(10), title varchar(100), state smallint, created_at timestamp);
comment on table oa_todo is '待办';
