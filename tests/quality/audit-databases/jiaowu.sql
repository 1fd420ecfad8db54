-- 高校教务库（由 Oracle 迁来），表结构仿正方教务管理系统：xsjbxxb、jxrwb、xsxkb、cjb 等，表名字段名均为拼音首字母。
-- 老系统风格：注释简短且不全，无外键；成绩存文本，另有折算成绩。数据虚构，由行号哈希生成，每次载入相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 89) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- 偏斜：p 越大，小号越多
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 四次里三次为 a
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
create function pg_temp.person(k text, i bigint, male boolean) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕,苏,卢,蒋,蔡,贾,丁,魏,薛,叶,阎') || case when male then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,天佑,一鸣,泽宇,旭东,永福,成林') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英,思琪,若曦,美华,彩云,月琴') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,132,135,136,138,139,150,151,158,159,177,180,186,188,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 当日的某个时刻，两端少中间多
create function pg_temp.at(d date, k text, i bigint, lo float8, hi float8) returns timestamp language sql immutable
  as $$ select d + date_trunc('second', (lo + (pg_temp.f(k || 'h', i) + pg_temp.f(k || 'm', i)) / 2 * (hi - lo)) * interval '1 hour') $$;

create table dmb (
  dmlb varchar(20) not null,
  dm varchar(10) not null,
  dmmc varchar(40) not null,
  sfsy char(1) default '1',
  pxh int,
  bz varchar(60),
  primary key (dmlb, dm)
);
comment on table dmb is '公共代码表';
comment on column dmb.dmlb is '代码类别';
comment on column dmb.dm is '代码';
comment on column dmb.dmmc is '代码名称';
comment on column dmb.sfsy is '是否使用 1是 0否';
comment on column dmb.pxh is '排序号';
insert into dmb
select t, split_part(x, ':', 1), split_part(x, ':', 2), case when x like '%旧%' then '0' else '1' end, o, null
  from (values ('xjzt', '01:有学籍,02:休学,03:退学,04:毕业,05:结业,06:保留学籍（入伍）,09:延长学年'), ('kcxz', '11:通识必修,12:学科基础,13:专业必修,14:专业选修,15:公共选修,16:集中实践'), ('ydlb', '11:休学,12:复学,21:转专业,31:退学,41:保留学籍（入伍）,42:入伍复学,51:毕业,52:结业'), ('zzmm', '01:中共党员,02:中共预备党员,03:共青团员,13:群众'), ('cdlb', '1:多媒体教室,2:机房,3:实验室,4:体育场地,5:语音室（旧）'), ('ksxz', '01:正常考试,02:缓考,11:补考,16:重修'), ('zc', '011:教授,012:副教授,013:讲师,014:助教,029:其他')) as v (t, l), unnest(string_to_array(l, ',')) with ordinality as u (x, o);

create table xydmb (
  xydm varchar(4) primary key,
  xymc varchar(40) not null,
  xyjc varchar(10),
  bmlb char(1),
  lxdh varchar(20),
  sfsy char(1) default '1'
);
comment on table xydmb is '学院（部门）代码表';
comment on column xydmb.xydm is '学院代码';
comment on column xydmb.xymc is '学院名称';
comment on column xydmb.xyjc is '简称';
comment on column xydmb.bmlb is '部门类别 1教学学院 2教学部 3机关处室';
comment on column xydmb.sfsy is '是否使用 1是 0否';
insert into xydmb values ('01', '信息工程学院', '信工', '1', '3901101', '1'), ('02', '经济管理学院', '经管', '1', '3901102', '1'), ('03', '机电工程学院', '机电', '1', '3901103', '1'), ('04', '人文学院', '人文', '1', '3901104', '1'), ('05', '马克思主义学院', '马院', '2', '3901105', '1'), ('06', '公共基础部', '公基', '2', '3901106', '1'), ('07', '国际教育学院', '国教', '1', null, '0'), ('90', '教务处', '教务', '3', '3901190', '1');
create table zydmb (
  zydm varchar(6) primary key,
  zymc varchar(40) not null,
  gbzydm varchar(10),
  xydm varchar(4),
  xz int,
  xwmc varchar(10),
  sfsy char(1) default '1'
);
comment on table zydmb is '专业代码表';
comment on column zydmb.zydm is '专业代码';
comment on column zydmb.zymc is '专业名称';
comment on column zydmb.gbzydm is '国标专业代码';
comment on column zydmb.xydm is '所属学院';
comment on column zydmb.xz is '学制';
comment on column zydmb.xwmc is '学位门类';
comment on column zydmb.sfsy is '是否招生 1是 0停招';
insert into zydmb values ('0101', '计算机科学与技术', '080901', '01', 4, '工学', '1'), ('0102', '信息管理与信息系统', '120102', '01', 4, '管理学', '0'), ('0201', '会计学', '120203', '02', 4, '管理学', '1'), ('0301', '机械设计制造及其自动化', '080202', '03', 4, '工学', '1'), ('0401', '汉语言文学', '050101', '04', 4, '文学', '1');

create table jsxxb (
  zgh varchar(8) primary key,
  xm varchar(20),
  xb varchar(2),
  csrq varchar(8),
  bm varchar(4),
  zcdm varchar(4),
  xl varchar(10),
  lxrq date,
  lxdh varchar(11),
  dqzt varchar(2),
  wpbj char(1) default '0'
);
comment on table jsxxb is '教师信息表';
comment on column jsxxb.zgh is '职工号';
comment on column jsxxb.xm is '姓名';
comment on column jsxxb.xb is '性别';
comment on column jsxxb.csrq is '出生日期 yyyymmdd';
comment on column jsxxb.bm is '部门（学院代码）';
comment on column jsxxb.zcdm is '职称代码';
comment on column jsxxb.xl is '学历';
comment on column jsxxb.lxrq is '来校日期';
comment on column jsxxb.lxdh is '联系电话';
comment on column jsxxb.dqzt is '当前状态 1在岗 2退休 3调离 4进修';
comment on column jsxxb.wpbj is '外聘标记 1外聘';
insert into jsxxb
select extract(year from lx)::text || lpad(i::text, 3, '0'), pg_temp.person('js', i, m), case when m then '男' else '女' end, to_char(cs, 'YYYYMMDD'), bm, case when cs < date '1972-01-01' then pg_temp.w('jz', i, '011:4,012:5,013:1') when cs < date '1984-01-01' then pg_temp.w('jz', i, '011:1,012:5,013:5') else pg_temp.w('jz', i, '012:1,013:6,014:3') end, pg_temp.w('jx', i, '博士研究生:4,硕士研究生:5,本科:1'), lx, pg_temp.mobile('js', i), case when cs < date '1964-06-01' then '2' when i % 17 = 6 then '3' when i % 29 = 3 then '4' else '1' end, case when i % 14 = 9 then '1' else '0' end
  from (select i, pg_temp.f('jm', i) < 0.48 as m, (array['01', '01', '01', '02', '02', '03', '03', '04', '04', '05', '05', '06', '06', '01'])[1 + i % 14] as bm, cs, cs + 9500 + pg_temp.z('jl', i, 0, 1500) as lx from (select i, date '1962-01-01' + pg_temp.z('jc', i, 0, 11000) as cs from generate_series(1, 88) as i) as a) as b;

create table bjdmb (
  bjdm varchar(10) primary key,
  bjmc varchar(30) not null,
  zydm varchar(6),
  xydm varchar(4),
  nj int,
  bzr varchar(8),
  bjrs int,
  sfby char(1) default '0'
);
comment on table bjdmb is '班级代码表';
comment on column bjdmb.bjdm is '班级代码';
comment on column bjdmb.bjmc is '班级名称';
comment on column bjdmb.zydm is '专业代码';
comment on column bjdmb.xydm is '学院代码';
comment on column bjdmb.nj is '年级';
comment on column bjdmb.bzr is '班主任职工号';
comment on column bjdmb.bjrs is '班级人数（建班时）';
comment on column bjdmb.sfby is '是否已毕业';
insert into bjdmb
select nj % 100 || z.zydm || k, (case z.zydm when '0101' then '计科' when '0201' then '会计' when '0301' then '机械' else '汉文' end) || nj % 100 || '0' || k, z.zydm, z.xydm, nj, (select zgh from jsxxb where bm = z.xydm and dqzt = '1' order by pg_temp.f('bz' || zgh, nj * 10 + k) limit 1), pg_temp.z('br' || z.zydm, nj * 10 + k, 18, 26), case when nj <= 2022 then '1' else '0' end
  from zydmb as z, generate_series(2021, 2025) as nj, generate_series(1, 2) as k where z.sfsy = '1' and (k = 1 or z.zydm = '0101');

create table xsjbxxb (
  xh varchar(12) primary key,
  xm varchar(20),
  xb varchar(2),
  csrq varchar(8),
  mz varchar(10),
  zzmmdm varchar(4),
  xydm varchar(4),
  zydm varchar(6),
  bjdm varchar(10),
  dqszj int,
  xz int,
  rxrq date,
  syd varchar(20),
  lxdh varchar(11),
  xjztdm varchar(4),
  sfzx varchar(2)
);
comment on table xsjbxxb is '学生基本信息表';
comment on column xsjbxxb.xh is '学号';
comment on column xsjbxxb.xm is '姓名';
comment on column xsjbxxb.xb is '性别';
comment on column xsjbxxb.csrq is '出生日期 yyyymmdd';
comment on column xsjbxxb.mz is '民族';
comment on column xsjbxxb.zzmmdm is '政治面貌代码';
comment on column xsjbxxb.xydm is '学院代码';
comment on column xsjbxxb.zydm is '专业代码';
comment on column xsjbxxb.bjdm is '行政班代码';
comment on column xsjbxxb.dqszj is '当前所在级';
comment on column xsjbxxb.xz is '学制';
comment on column xsjbxxb.rxrq is '入学日期';
comment on column xsjbxxb.syd is '生源地';
comment on column xsjbxxb.xjztdm is '学籍状态代码';
comment on column xsjbxxb.sfzx is '是否在校 是/否';
insert into xsjbxxb
select b.nj || b.zydm || k || lpad(s::text, 2, '0'), pg_temp.person('xs', h, m), case when m then '男' else '女' end, to_char(make_date(b.nj - 18, 9, 1) + pg_temp.z('xc', h, -420, 300), 'YYYYMMDD'), pg_temp.w('xz', h, '汉族:92,回族:3,壮族:2,苗族:1,土家族:1,满族:1'), pg_temp.w('xp', h, case when b.nj <= 2023 then '01:9,02:8,03:73,13:10' else '01:0.5,02:2,03:85,13:12.5' end), b.xydm, b.zydm, b.bjdm, b.nj, 4, make_date(b.nj, 9, 3), pg_temp.w('xd', h, '河南省:46,安徽省:8,山东省:8,河北省:7,江西省:6,湖南省:5,甘肃省:5,四川省:5,广西壮族自治区:4,浙江省:3,新疆维吾尔自治区:3'), case when pg_temp.f('xl', h) < 0.9 then pg_temp.mobile('xs', h) end, '01', '是'
  from (select *, right(bjdm, 1) as k from bjdmb) as b, generate_series(1, b.bjrs) as s, lateral (select hashtext(b.bjdm) % 100000 * 100 + s as h) as x, lateral (select pg_temp.f('xm', h) < case b.zydm when '0101' then 0.66 when '0301' then 0.85 when '0201' then 0.25 else 0.2 end as m) as y;

create table xsydb (
  ydxh int primary key,
  xh varchar(12) not null,
  ydlb varchar(4),
  ydrq date,
  ydyy varchar(60),
  ydqbj varchar(10),
  ydhbj varchar(10),
  ydwh varchar(30),
  shzt char(1) default '1'
);
comment on table xsydb is '学籍异动表';
comment on column xsydb.ydxh is '异动序号';
comment on column xsydb.xh is '学号';
comment on column xsydb.ydlb is '异动类别';
comment on column xsydb.ydrq is '异动日期';
comment on column xsydb.ydyy is '异动原因';
comment on column xsydb.ydqbj is '异动前班级';
comment on column xsydb.ydhbj is '异动后班级';
comment on column xsydb.ydwh is '异动文号';
comment on column xsydb.shzt is '审核状态 0待审 1通过 2不通过';
create temp table yd as
select s.xh, lb, least(case lb when '51' then make_date(dqszj + 4, 6, 20) when '52' then make_date(dqszj + 4, 6, 20) else make_date(greatest(dqszj, 2024) + case when dqszj < 2024 then pg_temp.z('yy', h, 0, 1) else 0 end, 10, 8) + pg_temp.z('yr', h, 0, 240) end, date '2026-06-24') as rq, s.bjdm, h, dqszj
  from (select *, hashtext(xh) as h from xsjbxxb) as s, lateral (select case when pg_temp.f('y', h) < 0.02 then '11' when pg_temp.f('y', h) < 0.032 then '31' when pg_temp.f('y', h) < 0.05 then '41' when pg_temp.f('y', h) < 0.062 and dqszj >= 2024 then '21' when dqszj <= 2022 then case when pg_temp.f('y', h) > 0.96 then '52' when dqszj = 2022 and pg_temp.f('y', h) > 0.94 then null else '51' end end as lb) as x where lb is not null;
insert into yd select xh, '12', rq + 365, bjdm, h, dqszj from yd where lb = '11' and rq + 365 < date '2026-06-20';
insert into yd select xh, '42', rq + 730, bjdm, h, dqszj from yd where lb = '41' and rq + 730 < date '2026-06-20';
insert into xsydb
select row_number() over (order by rq, xh), xh, lb, rq, case lb when '11' then pg_temp.one('yq', h, '因病休学,创业休学,家庭原因,心理原因') when '31' then pg_temp.one('yq', h, '本人申请,学分未达要求,逾期未注册') when '21' then '转专业考核合格' when '41' then '应征入伍' end, bjdm, case lb when '21' then (select b.bjdm from bjdmb as b where b.nj = yd.dqszj and b.bjdm <> yd.bjdm order by pg_temp.f('yb' || b.bjdm, h) limit 1) when '12' then bjdm when '42' then bjdm end, case when lb in ('51', '52') then '教字〔' || extract(year from rq) || '〕31号' else '教字〔' || extract(year from rq) || '〕' || pg_temp.z('yw', h, 5, 60) || '号' end, case when rq > date '2026-06-21' then '0' else '1' end from yd;
update xsjbxxb as s set xjztdm = case y.ydlb when '11' then '02' when '31' then '03' when '41' then '06' when '51' then '04' when '52' then '05' else '01' end, sfzx = case when y.ydlb in ('12', '21', '42') then '是' else '否' end, bjdm = case when y.ydlb = '21' then y.ydhbj else s.bjdm end from (select distinct on (xh) * from xsydb where shzt = '1' order by xh, ydrq desc) as y where y.xh = s.xh;
update xsjbxxb as s set zydm = b.zydm, xydm = b.xydm from bjdmb as b where b.bjdm = s.bjdm and b.zydm <> s.zydm;
update xsjbxxb set xjztdm = '09' where dqszj = 2022 and xjztdm = '01' or dqszj = 2021 and xjztdm = '01';

create table kcdmb (
  kcdm varchar(10) primary key,
  kczwmc varchar(60) not null,
  xf numeric(4,1),
  zxs int,
  kcxzdm varchar(4),
  kkxy varchar(4),
  khfs varchar(4),
  cjlb char(1),
  jyxq int,
  tkbj char(1) default '0'
);
comment on table kcdmb is '课程代码表';
comment on column kcdmb.kcdm is '课程代码';
comment on column kcdmb.kczwmc is '课程中文名称';
comment on column kcdmb.xf is '学分';
comment on column kcdmb.zxs is '总学时';
comment on column kcdmb.kcxzdm is '课程性质代码';
comment on column kcdmb.kkxy is '开课学院代码';
comment on column kcdmb.khfs is '考核方式 考试/考查';
comment on column kcdmb.cjlb is '成绩记录方式 1百分制 2五级制';
comment on column kcdmb.jyxq is '建议修读学期（1-8）';
comment on column kcdmb.tkbj is '停开标记 1停开';
create temp table kc as
select row_number() over (order by z, xq, x) as n, z, xq, split_part(x, ':', 1) as mc, split_part(x, ':', 2)::numeric as xf
  from (values ('05', 1, '思想道德与法治:3'), ('05', 2, '中国近现代史纲要:3'), ('05', 3, '马克思主义基本原理:3'), ('05', 4, '毛泽东思想和中国特色社会主义理论体系概论:3'), ('06', 1, '大学英语（一）:3'), ('06', 2, '大学英语（二）:3'), ('06', 3, '大学体育（三）:1'), ('06', 5, '大学生就业指导:1'), ('06', 6, '创新创业基础:2'), ('06', 9, '影视鉴赏:2,中国茶文化:1.5,摄影基础:2,心理健康与生活:2,围棋入门:1,Python数据分析:2,投资理财常识:1.5,急救知识:1,书法鉴赏:1.5,人工智能导论:2'),
    ('0101', 1, '高等数学A（上）:5,程序设计基础:4'), ('0101', 2, '高等数学A（下）:5,线性代数:3'), ('0101', 3, '离散数学:4,数据结构:4'), ('0101', 4, '计算机组成原理:4,概率论与数理统计:3'), ('0101', 5, '操作系统:4,计算机网络:3.5'), ('0101', 6, '数据库原理:3.5,编译原理:3'), ('0101', 7, '软件工程:3,专业实习:4'), ('0101', 8, '计算机毕业设计:10'),
    ('0201', 1, '经济数学（上）:4,会计学原理:4'), ('0201', 2, '经济数学（下）:4,微观经济学:3'), ('0201', 3, '中级财务会计（上）:4,经济法:3'), ('0201', 4, '中级财务会计（下）:4,统计学:3'), ('0201', 5, '成本会计:3,税法:3'), ('0201', 6, '财务管理:4,审计学:3'), ('0201', 7, '会计信息系统:3,会计综合实训:3'), ('0201', 8, '会计毕业论文:8'),
    ('0301', 1, '高等数学B（上）:5,机械制图:4'), ('0301', 2, '高等数学B（下）:5,大学物理:4'), ('0301', 3, '理论力学:4,金工实习:2'), ('0301', 4, '材料力学:4,电工电子技术:3.5'), ('0301', 5, '机械原理:4,互换性与测量技术:2.5'), ('0301', 6, '机械设计:4,液压与气压传动:3'), ('0301', 7, '数控技术:3,机械制造装备课程设计:2'), ('0301', 8, '机械毕业设计:10'),
    ('0401', 1, '现代汉语（上）:4,文学概论:3'), ('0401', 2, '现代汉语（下）:4,写作:3'), ('0401', 3, '古代汉语（上）:4,中国古代文学（一）:4'), ('0401', 4, '古代汉语（下）:4,中国古代文学（二）:4'), ('0401', 5, '中国现代文学:3,外国文学:3'), ('0401', 6, '中国当代文学:3,语言学概论:3'), ('0401', 7, '美学:2,教育实习:4'), ('0401', 8, '汉语言毕业论文:8')) as v (z, xq, l), unnest(string_to_array(l, ',')) as x;
insert into kcdmb
select case when length(z) = 2 then case when xq = 9 then 'G' else 'T' end || z else 'Z' || z end || lpad(n::text, 3, '0'), mc, xf, case when mc ~ '实习|毕业|实训|课程设计' then xf * 20 when mc ~ '体育' then 36 else xf * 16 end, case when mc ~ '实习|毕业|实训|课程设计' then '16' when xq = 9 then '15' when length(z) = 2 then '11' when xq <= 2 then '12' when xq = 7 then '14' else '13' end, left(z, 2), case when mc ~ '实习|毕业|实训|课程设计|体育|就业|创新' or xq = 9 then '考查' else '考试' end, case when mc ~ '实习|毕业|实训|课程设计|体育|就业|创新' then '2' else '1' end, case when xq < 9 then xq end, case when mc = '围棋入门' then '1' else '0' end from kc;

create table jxcdxxb (
  cdbh varchar(8) primary key,
  cdmc varchar(30),
  jxl varchar(20),
  xiaoq varchar(10),
  cdlb varchar(4),
  zws int,
  sfky char(1) default '1'
);
comment on table jxcdxxb is '教学场地信息表';
comment on column jxcdxxb.cdbh is '场地编号';
comment on column jxcdxxb.cdmc is '场地名称';
comment on column jxcdxxb.jxl is '教学楼';
comment on column jxcdxxb.xiaoq is '校区';
comment on column jxcdxxb.cdlb is '场地类别';
comment on column jxcdxxb.zws is '座位数';
comment on column jxcdxxb.sfky is '是否可用';
insert into jxcdxxb select p || lpad(f::text, 1) || lpad(r::text, 2, '0'), l || f || lpad(r::text, 2, '0'), l, case p when 'C' then '东校区' else '本部' end, case when p = 'B' and f = 3 then '2' when p = 'C' and f = 1 then '3' else '1' end, (array[45, 60, 90, 120, 150])[1 + (f + r) % 5], case when p = 'A' and f = 4 and r = 6 then '0' else '1' end from (values ('A', '博学楼'), ('B', '实验楼'), ('C', '厚德楼')) as v (p, l), generate_series(1, 4) as f, generate_series(1, 6) as r union all select 'TY01', '田径场', '体育场馆', '本部', '4', 200, '1' union all select 'TY02', '综合体育馆', '体育场馆', '本部', '4', 120, '1';

create table jxrwb (
  xkkh varchar(40) primary key,
  xn varchar(9) not null,
  xq char(1) not null,
  kcdm varchar(10) not null,
  jszgh varchar(8),
  bjdm varchar(10),
  rs int,
  xkrs int default 0,
  zhxs varchar(10),
  qszjs varchar(10),
  xkzt char(1) default '1',
  cjlrzt char(1) default '0'
);
comment on table jxrwb is '教学任务表';
comment on column jxrwb.xkkh is '选课课号 (学年-学期)-课程代码-职工号-序号';
comment on column jxrwb.xn is '学年';
comment on column jxrwb.xq is '学期 1秋 2春';
comment on column jxrwb.kcdm is '课程代码';
comment on column jxrwb.jszgh is '教师职工号';
comment on column jxrwb.bjdm is '上课班级，公选课为空';
comment on column jxrwb.rs is '容量';
comment on column jxrwb.xkrs is '已选人数';
comment on column jxrwb.zhxs is '周学时 讲课-实验';
comment on column jxrwb.qszjs is '起始结束周';
comment on column jxrwb.xkzt is '选课状态 0未开放 1已开放 2停开';
comment on column jxrwb.cjlrzt is '成绩录入状态 0未录 1暂存 2已提交';
create temp table xq as select y || '-' || y + 1 as xn, q, y, (y - 2024) * 2 + q as no, case q when 1 then make_date(y, 9, 4) else make_date(y + 1, 2, 26) end as ks, case q when 1 then make_date(y + 1, 1, 12) else make_date(y + 1, 6, 26) end as js from generate_series(2024, 2025) as y, generate_series(1, 2) as q;
create temp table rw as
select '(' || x.xn || '-' || x.q || ')-' || k.kcdm || '-' || t.zgh || '-' || row_number() over (partition by x.xn, x.q, k.kcdm, t.zgh order by b.bjdm) as xkkh, x.*, k.kcdm, k.xf, k.cjlb, k.kcxzdm, t.zgh, b.bjdm, b.nj, b.zydm
  from xq as x cross join kcdmb as k left join bjdmb as b on k.jyxq = (x.y - b.nj) * 2 + x.q and (left(k.kcdm, 1) = 'T' or substr(k.kcdm, 2, 4) = b.zydm)
  join lateral (select zgh from jsxxb as j where j.bm = k.kkxy and j.dqzt in ('1', '4') and j.lxrq < x.ks order by pg_temp.f('rj' || k.kcdm || coalesce(right(b.bjdm, 1), ''), hashtext(j.zgh)) limit 1) as t on true where b.bjdm is not null or left(k.kcdm, 1) = 'G' and (k.tkbj = '0' or x.y = 2024);
insert into jxrwb
select xkkh, xn, q::text, kcdm, zgh, bjdm, case when bjdm is null then 40 else 45 end, 0, case when xf >= 8 then '0-0' else ceil(xf) || '.0-' || case when substr(kcdm, 2, 2) in ('01', '03') and xf >= 3 then '1.0' else '0.0' end end, case when xf >= 8 then '01-16' when xf <= 1.5 then '01-08' else '01-16' end, '1', '0' from rw;

create table kbb (
  xkkh varchar(40) not null,
  xqj int not null,
  skjc varchar(10) not null,
  cdbh varchar(8),
  dsz varchar(2),
  jxz varchar(10),
  primary key (xkkh, xqj, skjc)
);
comment on table kbb is '课表';
comment on column kbb.xkkh is '选课课号';
comment on column kbb.xqj is '星期几';
comment on column kbb.skjc is '上课节次，如 1-2';
comment on column kbb.cdbh is '场地编号';
comment on column kbb.dsz is '单双周 单/双，空为每周';
comment on column kbb.jxz is '教学周';
insert into kbb
select xkkh, 1 + (pg_temp.z('kb', h, 0, 4) + m * 2) % 5, case when bjdm is null then '9-10' else pg_temp.one('kj', h + m, '1-2,3-4,5-6,7-8,1-2,3-4') end, c.cdbh, case when xf in (2.5, 3.5) and m = 1 then '单' end, case when xf <= 1.5 then '1-8' else '1-16' end
  from (select *, hashtext(xkkh) as h from rw where xf < 8 and cjlb = '1' or kcxzdm = '15' or xf <= 1) as r, generate_series(0, case when xf > 2 then 1 else 0 end) as m, lateral (select cdbh from jxcdxxb where sfky = '1' and (cdlb = case when r.kcdm like '%T06%' and r.xf = 1 then '4' when m = 1 and substr(r.kcdm, 2, 2) = '01' then '2' else '1' end) order by pg_temp.f('kc' || cdbh, h + m) limit 1) as c;

create table xsxkb (
  xh varchar(12) not null,
  xkkh varchar(40) not null,
  xksj timestamp,
  xklb char(1),
  zy int,
  txbj char(1) default '0',
  txsj timestamp,
  primary key (xh, xkkh)
);
comment on table xsxkb is '学生选课表';
comment on column xsxkb.xh is '学号';
comment on column xsxkb.xkkh is '选课课号';
comment on column xsxkb.xksj is '选课时间';
comment on column xsxkb.xklb is '选课类别 0置入 1自选 2重修报名';
comment on column xsxkb.zy is '志愿，置入为空';
comment on column xsxkb.txbj is '退选标记 1已退选';
comment on column xsxkb.txsj is '退选时间';
-- 学期内有学籍的学生按原班级修课
create temp table zd as
select s.xh, s.xb, s.zydm, coalesce(z.ydqbj, s.bjdm) as b0, s.bjdm as b1, z.ydrq as zrq, x.*, hashtext(s.xh) as h, pg_temp.f('ab', hashtext(s.xh)) + case s.xb when '女' then 0.12 else 0 end as ab
  from xsjbxxb as s left join xsydb as z on z.xh = s.xh and z.ydlb = '21' and z.shzt = '1' cross join xq as x
 where not exists (select from xsydb as y where y.xh = s.xh and y.ydlb in ('11', '31', '41') and y.ydrq <= x.js and not exists (select from xsydb as f where f.xh = s.xh and f.ydlb in ('12', '42') and f.ydrq <= x.ks));
insert into xsxkb select zd.xh, rw.xkkh, zd.ks - 12 + interval '9 hours', '0', null, '0', null from zd join rw on rw.no = zd.no and rw.bjdm = case when zd.zrq is null or zd.zrq > zd.ks then zd.b0 else zd.b1 end;
insert into xsxkb
select distinct on (xh, no) xh, xkkh, date_trunc('second', sj), '1', 1 + j, case when tx then '1' else '0' end, case when tx then date_trunc('second', sj + interval '1 day' * 6 * pg_temp.f('tt', h + no)) end
  from (select zd.*, j, rw.xkkh, pg_temp.at(zd.ks - 6 + pg_temp.z('xj', zd.h + zd.no, 0, 3), 'xk', zd.h + zd.no, 12, 24) as sj, pg_temp.f('tx', zd.h + zd.no) < 0.08 as tx from zd, generate_series(0, 0) as j, lateral (select xkkh, kcdm from rw where rw.no = zd.no and kcxzdm = '15' order by power(pg_temp.f('gx' || kcdm, zd.h), case when kcdm like '%1' or kcdm like '%6' then 2.2 else 1 end) limit 1) as rw where (zd.y - left(zd.xh, 4)::int) * 2 + zd.q between 2 and 6 and pg_temp.f('xg', zd.h + zd.no) < 0.38) as a order by xh, no, j;

create table cjb (
  xn varchar(9) not null,
  xq char(1) not null,
  xkkh varchar(40) not null,
  xh varchar(12) not null,
  kcdm varchar(10),
  xf numeric(4,1),
  pscj varchar(8),
  qmcj varchar(8),
  cj varchar(8),
  zscj numeric(5,1),
  jd numeric(3,1),
  bkcj varchar(8),
  cxbj char(1) default '0',
  bz varchar(20),
  lrsj timestamp,
  primary key (xh, xkkh)
);
comment on table cjb is '成绩表';
comment on column cjb.xn is '学年';
comment on column cjb.xq is '学期';
comment on column cjb.xkkh is '选课课号';
comment on column cjb.xh is '学号';
comment on column cjb.kcdm is '课程代码';
comment on column cjb.xf is '学分';
comment on column cjb.pscj is '平时成绩';
comment on column cjb.qmcj is '期末成绩';
comment on column cjb.cj is '总评成绩（百分制分数或等级）';
comment on column cjb.zscj is '折算成绩';
comment on column cjb.jd is '绩点';
comment on column cjb.bkcj is '补考成绩，无补考为空';
comment on column cjb.cxbj is '重修标记 0初修 1重修';
comment on column cjb.bz is '备注 缺考/缓考/作弊/旷考';
comment on column cjb.lrsj is '录入时间';
create temp table cj0 as
select x.xh, r.*, g, least(100, greatest(20, round((56 + 34 * ab + 16 * (g + pg_temp.f('g2', h) - 1) + case r.kcxzdm when '15' then 9 when '12' then -4 when '16' then 6 else 0 end)::numeric))) as zf, pg_temp.f('bz', h) as b, h
  from xsxkb as x join rw as r using (xkkh) join (select distinct xh, ab from zd) as z using (xh), lateral (select (hashtext(x.xh)::bigint + hashtext(r.kcdm)) as h) as y, lateral (select pg_temp.f('g1', h) as g) as w where x.txbj = '0' and (r.no < 4 or pg_temp.f('lr', hashtext(r.xkkh)) < 0.45);
insert into cjb
select xn, q::text, xkkh, xh, kcdm, xf, case when cjlb = '1' then ps::text end, case when cjlb = '1' then case when b < 0.006 then '0' else round((zf - ps * 0.3) / 0.7)::text end end, case when cjlb = '2' then case when zf >= 88 then '优秀' when zf >= 78 then '良好' when zf >= 68 then '中等' when zf >= 55 then '及格' else '不及格' end when b < 0.006 then round(ps * 0.3)::text else zf::text end, zs, case when zs >= 60 then round((zs - 50) / 10, 1) else 0 end, case when zs < 60 and b > 0.003 and no < 4 then case when pg_temp.f('bk', h) < 0.1 then '缺考' when pg_temp.f('bk', h) < 0.68 then '60' else pg_temp.z('bj', h, 28, 59)::text end end, '0', case when b < 0.003 then '作弊' when b < 0.006 then '缺考' end, js + interval '10 hours' + interval '1 hour' * pg_temp.z('lj', hashtext(xkkh), -60, 40)
  from (select *, case when cjlb = '2' then case when zf >= 88 then 95 when zf >= 78 then 85 when zf >= 68 then 75 when zf >= 55 then 65 else 45 end when b < 0.006 then round(ps * 0.3) else zf end::numeric as zs from (select *, least(100, zf + case when zf < 60 then pg_temp.z('ps', h, 2, 14) else pg_temp.z('ps', h, -4, least(8, (100 - zf)::int)) end) as ps from cj0) as a) as a2;
update cjb set qmcj = least(100, greatest(0, qmcj::int))::text where qmcj is not null;
-- 补考仍不及格者下一年随下届重修
insert into xsxkb select c.xh, r.xkkh, r.ks - 3 + interval '14 hours', '2', null, '0', null from cjb as c join xsjbxxb as s using (xh) join rw as o on o.xkkh = c.xkkh join rw as r on r.kcdm = c.kcdm and r.no = o.no + 2 and r.bjdm is not null and right(r.bjdm, 1) = '1' and r.zydm = o.zydm where c.zscj < 60 and coalesce(nullif(c.bkcj, '缺考'), '0')::int < 60 and s.xjztdm in ('01', '09') and o.no <= 2 on conflict do nothing;
insert into cjb select r.xn, r.q::text, r.xkkh, x.xh, r.kcdm, r.xf, null, null, z::text, z, case when z >= 60 then round((z - 50) / 10, 1) else 0 end, null, '1', null, r.js + interval '12 hours' from xsxkb as x join rw as r using (xkkh), lateral (select pg_temp.z('cx', hashtext(x.xh) % 1000000 + r.no, 48, 78)::numeric as z) as y where x.xklb = '2' and r.no < 4;
update jxrwb as j set xkrs = n from (select xkkh, count(*) filter (where txbj = '0') as n from xsxkb group by 1) as s where s.xkkh = j.xkkh;
update jxrwb as j set cjlrzt = case when exists (select from cjb where cjb.xkkh = j.xkkh) then '2' when pg_temp.f('lz', hashtext(xkkh)) < 0.3 then '1' else '0' end;
update jxrwb set xkzt = '2', cjlrzt = '0' where xkrs = 0;

create table pjb (
  xn varchar(9) not null,
  xq char(1) not null,
  xkkh varchar(40) not null,
  xh varchar(12) not null,
  jszgh varchar(8),
  pjf numeric(5,2),
  pyxx varchar(100),
  pjsj timestamp,
  yxbj char(1) default '1',
  primary key (xh, xkkh)
);
comment on table pjb is '教学评价表';
comment on column pjb.xn is '学年';
comment on column pjb.xq is '学期';
comment on column pjb.xkkh is '选课课号';
comment on column pjb.xh is '学号';
comment on column pjb.jszgh is '被评教师职工号';
comment on column pjb.pjf is '评价分';
comment on column pjb.pyxx is '评语';
comment on column pjb.pjsj is '评价时间';
comment on column pjb.yxbj is '有效标记 0无效（全同分或极端值）';
insert into pjb
select r.xn, r.q::text, x.xkkh, x.xh, r.zgh, round((82 + 13 * pg_temp.f('pt', hashtext(r.zgh)) + 5 * pg_temp.f('pj', h))::numeric, 2) - case when pg_temp.f('px', h) < 0.03 then 30 else 0 end, case when pg_temp.f('py', h) < 0.12 then pg_temp.one('pz', h, '讲课清晰,作业有点多,老师认真负责,希望多举例子,节奏偏快,很有收获') end, date_trunc('second', pg_temp.at(r.js - 20 + pg_temp.z('pd', h, 0, 12), 'ph', h, 9, 23)), case when pg_temp.f('px', h) < 0.03 then '0' else '1' end
  from xsxkb as x join rw as r using (xkkh), lateral (select hashtext(x.xh || x.xkkh)::bigint as h) as y where x.txbj = '0' and x.xklb <> '2' and r.xf < 8 and pg_temp.f('pq', h) < 0.42;

create table xtcsb (
  csm varchar(30) primary key,
  csz varchar(60),
  csms varchar(60),
  xgsj timestamp
);
comment on table xtcsb is '系统参数表';
comment on column xtcsb.csm is '参数名';
comment on column xtcsb.csz is '参数值';
comment on column xtcsb.csms is '描述';
insert into xtcsb values ('dqxn', '2025-2026', '当前学年', '2026-02-20 09:00:00'), ('dqxq', '2', '当前学期', '2026-02-20 09:00:00'), ('xkkg', '0', '选课开关 0关 1开', '2026-03-06 17:30:00'), ('pjkg', '1', '评教开关', '2026-06-05 08:00:00'), ('jdgs', '(zscj-50)/10', '绩点公式', '2021-09-01 10:00:00'), ('zdxf', '30', '每学期最高学分', '2023-08-28 15:10:00'), ('bkjfsx', '60', '补考成绩上限', null);
create table czrzb (
  id int primary key,
  yhm varchar(12),
  czsj timestamp,
  gnmk varchar(30),
  cznr varchar(100),
  ip varchar(20)
);
comment on table czrzb is '操作日志表';
comment on column czrzb.yhm is '用户名（职工号或学号）';
comment on column czrzb.czsj is '操作时间';
comment on column czrzb.gnmk is '功能模块';
comment on column czrzb.cznr is '操作内容';
insert into czrzb select i, case when i % 3 = 0 then (select zgh from jsxxb order by zgh offset i % 88 limit 1) else (select xh from xsjbxxb order by xh offset i * 7 % 500 limit 1) end, pg_temp.at(date '2026-06-01' + i / 30, 'rz', i, 8, 23), case when i % 3 = 0 then '成绩录入' else pg_temp.one('gn', i, '成绩查询,课表查询,教学评价,登录') end, case when i % 3 = 0 then pg_temp.one('rc', i, '保存成绩,提交成绩,打印成绩单') end, '10.20.' || i % 30 || '.' || i % 200 from generate_series(1, 800) as i;

create index on xsjbxxb (bjdm);
create index on jxrwb (xn, xq, kcdm);
create index on xsxkb (xkkh);
create index on cjb (xkkh);
drop table yd, kc, xq, rw, zd, cj0;
