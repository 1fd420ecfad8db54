-- 五金机电贸易公司进销存帐套（自 SQL Server 迁到 PostgreSQL），表结构仿金蝶 K/3 WISE：t_ICItem、SEOrder、ICStockBill 等，字段均以 F 开头。
-- 有注释、无外键；单据用审核/作废/关闭标志，红字单据表示退货。数据虚构，由行号哈希生成，每次载入相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 37) & 1073741823) / 1073741824.0::float8 $$;
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
create temp table cal as
select d, sum(w) over (order by d) / sum(w) over () as hi
  from (select g::date as d, (1 + extract(epoch from g - timestamp '2024-01-02') / 86400 / 2500) * case extract(isodow from g) when 6 then 0.25 when 7 then 0 when 1 then 1.2 else 1 end * case when g between '2024-02-07' and '2024-02-18' or g between '2025-01-25' and '2025-02-05' or g between '2026-02-13' and '2026-02-24' or to_char(g, 'MMDD') between '1001' and '1006' then 0 when extract(month from g) in (3, 4, 9, 11) then 1.2 when extract(month from g) in (7, 8) then 0.85 else 1 end as w from generate_series(timestamp '2024-01-03', '2026-06-26', '1 day') as g) as t where w > 0;
create unique index on cal (hi);
analyze cal;
create function pg_temp.at_q(x float8) returns date language plpgsql stable as $$ begin return (select d from cal where hi >= x order by hi limit 1); end $$;
-- 该日或其后的第一个工作日
create function pg_temp.wd(x date) returns date language sql stable as $$ select coalesce((select d from cal where d >= x order by d limit 1), x) $$;

create table ictranstype (
  fid int primary key,
  fname varchar(40) not null,
  fheadtable varchar(40),
  fentrytable varchar(40),
  fprefix varchar(10),
  fstockinout int default 0,
  fdeleted smallint default 0
);
comment on table ictranstype is '单据类型表';
comment on column ictranstype.fid is '单据类型内码';
comment on column ictranstype.fname is '单据名称';
comment on column ictranstype.fheadtable is '表头所在表';
comment on column ictranstype.fentrytable is '表体所在表';
comment on column ictranstype.fprefix is '单据编码前缀';
comment on column ictranstype.fstockinout is '出入库方向：1入库 -1出库 0无';
comment on column ictranstype.fdeleted is '是否禁用';
insert into ictranstype values (1, '外购入库', 'ICStockBill', 'ICStockBillEntry', 'WIN', 1, 0), (2, '产品入库', 'ICStockBill', 'ICStockBillEntry', 'CIN', 1, 1), (10, '其他入库', 'ICStockBill', 'ICStockBillEntry', 'QIN', 1, 0), (21, '销售出库', 'ICStockBill', 'ICStockBillEntry', 'XOUT', -1, 0), (24, '生产领料', 'ICStockBill', 'ICStockBillEntry', 'SOUT', -1, 1), (29, '其他出库', 'ICStockBill', 'ICStockBillEntry', 'QOUT', -1, 0), (40, '盘盈入库', 'ICStockBill', 'ICStockBillEntry', 'YIN', 1, 0), (41, '仓库调拨', 'ICStockBill', 'ICStockBillEntry', 'CHG', 0, 0), (43, '盘亏毁损', 'ICStockBill', 'ICStockBillEntry', 'KOUT', -1, 0), (81, '销售订单', 'SEOrder', 'SEOrderEntry', 'SEORD', 0, 0), (1000, '收款单', 't_RP_NewReceiveBill', null, 'XSKD', 0, 0);

create table t_submessage (
  finterid int primary key,
  fid varchar(10),
  fname varchar(40) not null,
  ftypeid int not null,
  ftypename varchar(20),
  fdeleted smallint default 0
);
comment on table t_submessage is '辅助资料';
comment on column t_submessage.finterid is '内码';
comment on column t_submessage.fid is '代码';
comment on column t_submessage.fname is '名称';
comment on column t_submessage.ftypeid is '辅助资料类别：26区域 101销售方式 107结算方式 109客户分类 141核算状态';
comment on column t_submessage.ftypename is '辅助资料类别名称';
comment on column t_submessage.fdeleted is '禁用标志：0未禁用 1禁用';
insert into t_submessage values (100, 'FXS02', '赊销', 101, '销售方式', 0), (101, 'FXS01', '现销', 101, '销售方式', 0), (102, 'FXS03', '分期收款销售', 101, '销售方式', 1), (201, 'JF01', '现金', 107, '结算方式', 0), (202, 'JF02', '电汇', 107, '结算方式', 0), (203, 'JF03', '转账支票', 107, '结算方式', 1), (204, 'JF04', '银行承兑汇票', 107, '结算方式', 0), (205, 'JF05', '微信收款', 107, '结算方式', 0), (301, 'GZ', '广佛', 26, '区域', 0), (302, 'SD', '顺德中山', 26, '区域', 0), (303, 'DG', '东莞深圳', 26, '区域', 0), (304, 'YX', '粤西', 26, '区域', 0), (305, 'GX', '广西', 26, '区域', 0), (306, 'HN', '湖南江西', 26, '区域', 0), (401, 'A', '终端工厂', 109, '客户分类', 0), (402, 'B', '二级经销商', 109, '客户分类', 0), (403, 'C', '工程安装', 109, '客户分类', 0), (404, 'D', '零售', 109, '客户分类', 0), (1072, 'SY', '使用', 141, '核算状态', 0), (1073, 'WSY', '未使用', 141, '核算状态', 0), (1074, 'DJ', '冻结', 141, '核算状态', 0);

create table t_department (
  fitemid int primary key,
  fnumber varchar(20),
  fname varchar(40),
  fmanager int,
  fphone varchar(20),
  fnote varchar(60),
  fdeleted smallint default 0
);
comment on table t_department is '部门';
comment on column t_department.fitemid is '部门内码';
comment on column t_department.fnumber is '代码';
comment on column t_department.fname is '名称';
comment on column t_department.fmanager is '部门主管（职员内码）';
comment on column t_department.fphone is '电话';
comment on column t_department.fnote is '备注';
comment on column t_department.fdeleted is '禁用标志：0未禁用 1禁用';
insert into t_department values (1001, '01', '总经办', 1101, '0757-82000001', null, 0), (1002, '02', '销售一部', 1102, '0757-82000012', '佛山、广州及外省', 0), (1003, '03', '销售二部', 1103, '0757-82000013', '顺德、东莞、深圳', 0), (1004, '04', '采购部', 1104, '0757-82000014', null, 0), (1005, '05', '仓储部', 1105, '0757-82000015', null, 0), (1006, '06', '财务部', 1106, '0757-82000016', null, 0), (1007, '07', '门市部', 1107, '0757-82000017', '五金城B3-12铺', 0), (1008, '08', '电商部', null, null, '2024年底撤并', 1);
create table t_emp (
  fitemid int primary key,
  fnumber varchar(20),
  fname varchar(20),
  fdepartmentid int,
  fgender smallint,
  fduty varchar(20),
  fphone varchar(20),
  fhiredate date,
  fleavedate date,
  fdeleted smallint default 0
);
comment on table t_emp is '职员';
comment on column t_emp.fitemid is '职员内码';
comment on column t_emp.fnumber is '代码';
comment on column t_emp.fname is '姓名';
comment on column t_emp.fdepartmentid is '部门内码';
comment on column t_emp.fgender is '性别：1068男 1069女';
comment on column t_emp.fduty is '职务';
comment on column t_emp.fphone is '手机';
comment on column t_emp.fhiredate is '入职日期';
comment on column t_emp.fleavedate is '离职日期';
comment on column t_emp.fdeleted is '禁用标志：0未禁用 1禁用';
insert into t_emp
select 1100 + i, lpad(i::text, 3, '0'), pg_temp.person('em', i, g), dep, case when g then 1068 else 1069 end, case when i <= 7 then case when i = 1 then '总经理' else '经理' end else (array['助理', '业务员', '业务员', '采购员', '仓管员', '会计', '店员', '运营'])[dep - 1000] end, pg_temp.mobile('em', i), h, l, case when l is null then 0 else 1 end
  from (select i, pg_temp.f('eg', i) < 0.55 as g, case when i <= 7 then 1000 + i when i = 8 then 1001 when i <= 16 then 1002 when i <= 23 then 1003 when i <= 26 then 1004 when i <= 31 then 1005 when i <= 34 then 1006 when i <= 36 then 1007 else 1008 end as dep, date '2012-03-01' + pg_temp.z('eh', i, 0, 3900) as h, case when i > 36 then date '2024-12-31' when i in (12, 20, 28) then date '2025-03-31' + i * 10 end as l from generate_series(1, 38) as i) as a;

create table t_measureunit (
  fmeasureunitid int primary key,
  fnumber varchar(10),
  fname varchar(10),
  fcoefficient numeric(12,4) default 1,
  fdeleted smallint default 0
);
comment on table t_measureunit is '计量单位';
comment on column t_measureunit.fmeasureunitid is '单位内码';
comment on column t_measureunit.fnumber is '代码';
comment on column t_measureunit.fname is '名称';
comment on column t_measureunit.fcoefficient is '与基本单位换算率';
comment on column t_measureunit.fdeleted is '禁用标志';
insert into t_measureunit values (51, 'GE', '个', 1, 0), (52, 'TAI', '台', 1, 0), (53, 'MI', '米', 1, 0), (54, 'TAO', '套', 1, 0), (55, 'HE', '盒', 1, 0), (56, 'KG', '千克', 1, 0), (57, 'ZHI', '支', 1, 0);
create table t_stock (
  fitemid int primary key,
  fnumber varchar(10),
  fname varchar(40),
  faddress varchar(80),
  fempid int,
  ftypeid int,
  fdeleted smallint default 0
);
comment on table t_stock is '仓库';
comment on column t_stock.fitemid is '仓库内码';
comment on column t_stock.fnumber is '代码';
comment on column t_stock.fname is '名称';
comment on column t_stock.faddress is '地址';
comment on column t_stock.fempid is '仓管员（职员内码）';
comment on column t_stock.ftypeid is '仓库类型：500普通仓 501待检仓 502赠品仓 503虚仓';
comment on column t_stock.fdeleted is '禁用标志：0未禁用 1禁用';
insert into t_stock values (701, '01', '一号仓（标准件）', '佛山市禅城区张槎街道古新路', 1127, 500, 0), (702, '02', '二号仓（电气）', '佛山市禅城区张槎街道古新路', 1129, 500, 0), (703, '03', '三号仓（阀门管件）', '佛山市南海区桂城街道', 1130, 500, 0), (704, '04', '门市仓', '华南五金城B3-12铺', 1135, 500, 0), (705, '05', '待检仓', '佛山市禅城区张槎街道古新路', 1131, 501, 0), (706, '06', '电商仓', '佛山市禅城区', null, 500, 1);

create table t_supplier (
  fitemid int primary key,
  fnumber varchar(20),
  fname varchar(80),
  fshortname varchar(20),
  fcontact varchar(20),
  fphone varchar(20),
  faddress varchar(80),
  fbank varchar(40),
  ftaxnum varchar(30),
  fvalueaddrate numeric(6,2),
  fstatus int default 1072,
  fdeleted smallint default 0
);
comment on table t_supplier is '供应商';
comment on column t_supplier.fitemid is '供应商内码';
comment on column t_supplier.fnumber is '代码';
comment on column t_supplier.fname is '名称';
comment on column t_supplier.fshortname is '简称';
comment on column t_supplier.fcontact is '联系人';
comment on column t_supplier.fphone is '电话';
comment on column t_supplier.faddress is '地址';
comment on column t_supplier.fbank is '开户银行';
comment on column t_supplier.ftaxnum is '税务登记号';
comment on column t_supplier.fvalueaddrate is '增值税率(%)';
comment on column t_supplier.fstatus is '状态（辅助资料141）';
comment on column t_supplier.fdeleted is '禁用标志：0未禁用 1禁用';
insert into t_supplier
select 3000 + i, 'G' || lpad(i::text, 4, '0'), c || s || t, s, pg_temp.person('su', i, i % 3 > 0), pg_temp.mobile('su', i), c || pg_temp.one('sd', i, '经济开发区,工业园区,高新区') || pg_temp.one('sr', i, '创业路,兴业路,工业大道,振兴路') || pg_temp.z('sn', i, 1, 300) || '号', pg_temp.one('sb', i, '工商银行,建设银行,农业银行,中国银行') || c || '支行', '91' || lpad((pg_temp.f('st', i) * 1e15)::bigint::text, 15, '0') || 'X', case when i % 9 = 4 then 3 else 13 end, case when i in (14, 22) then 1073 else 1072 end, case when i in (14, 22) then 1 else 0 end
  from (select i, split_part(x, ' ', 1) as c, split_part(x, ' ', 2) as s, split_part(x, ' ', 3) as t from unnest(string_to_array('温州市 德恒 电气有限公司,乐清市 万控 电器有限公司,宁波市 海天 紧固件有限公司,嘉兴市 正盛 标准件有限公司,临清市 鲁轴 轴承有限公司,洛阳市 中洛 轴承制造有限公司,玉环市 永和 阀门有限公司,台州市 巨隆 管业有限公司,佛山市 联塑鸿 建材有限公司,常州市 苏力 电机有限公司,福安市 闽东顺 电机有限公司,上海市 申工 工具有限公司,杭州市 钱江 链传动有限公司,东莞市 新锐 刀具有限公司,深圳市 科力 传感器有限公司,中山市 明耀 照明有限公司,广州市 珠江 电缆有限公司,江门市 新会 密封件厂,永康市 力霸 电动工具有限公司,青岛市 海昌 橡塑有限公司,无锡市 锡工 量具有限公司,汕头市 南塑 胶粘制品厂,台州市 路桥 水泵有限公司,佛山市 高明 焊材有限公司', ',')) with ordinality as u (x, i)) as a;

create table t_icitem (
  fitemid int primary key,
  fnumber varchar(30),
  fname varchar(80),
  fmodel varchar(60),
  fparentid int,
  funitid int,
  fdefaultloc int,
  fsource int,
  fsaleprice numeric(14,4),
  forderprice numeric(14,4),
  fplanprice numeric(14,4),
  fsecinv numeric(14,2),
  ftaxrate numeric(6,2) default 13,
  fstatus int default 1072,
  fdeleted smallint default 0
);
comment on table t_icitem is '物料';
comment on column t_icitem.fitemid is '物料内码';
comment on column t_icitem.fnumber is '物料代码';
comment on column t_icitem.fname is '物料名称';
comment on column t_icitem.fmodel is '规格型号';
comment on column t_icitem.fparentid is '上级分类代码：01紧固件 02轴承传动 03低压电气 04阀门管件 05电机水泵 06工具耗材';
comment on column t_icitem.funitid is '计量单位内码';
comment on column t_icitem.fdefaultloc is '默认仓库内码';
comment on column t_icitem.fsource is '主要供应商内码';
comment on column t_icitem.fsaleprice is '销售单价（不含税）';
comment on column t_icitem.forderprice is '采购单价（不含税）';
comment on column t_icitem.fplanprice is '计划单价';
comment on column t_icitem.fsecinv is '安全库存数量';
comment on column t_icitem.ftaxrate is '税率(%)';
comment on column t_icitem.fstatus is '核算状态（辅助资料141）';
comment on column t_icitem.fdeleted is '禁用标志：0未禁用 1禁用';
insert into t_icitem
select 5000 + n, lpad(g::text, 2, '0') || '.' || lpad(o::text, 2, '0') || '.' || lpad(m::text, 3, '0'), nm, md, g, un, case g when 1 then 701 when 2 then 701 when 3 then 702 when 4 then 703 when 5 then 702 else 701 end, 3000 + sp + case when m % 2 = 0 and alt > 0 then alt - sp else 0 end, pr, round(pr * (0.66 + pg_temp.f('ic', n) * 0.16)::numeric, 2), round(pr * 0.74, 2), case when pg_temp.f('is', n) < 0.7 then (greatest(10, 2000 / pr))::int / 10 * 10 end, 13, case when pg_temp.f('id', n) < 0.05 then 1073 else 1072 end, case when pg_temp.f('id', n) < 0.05 then 1 else 0 end
  from (select row_number() over (order by g, o, m) as n, a.*, u.md, u.m, round(base * power(1.28, u.m - 1)::numeric, case when base < 5 then 2 else 1 end) as pr
    from (values (1, 1, '外六角螺栓8.8级', 51, 3, 4, 0.35, 'M8×30,M10×40,M12×50,M16×60,M20×80'), (1, 2, '六角螺母', 51, 3, 4, 0.08, 'M8,M10,M12,M16,M20'), (1, 3, '304不锈钢平垫', 51, 4, 0, 0.06, 'M8,M10,M12,M16'), (1, 4, '膨胀螺栓', 54, 4, 3, 0.6, 'M8×80,M10×100,M12×120,M16×150'), (1, 5, '内六角圆柱头螺钉', 51, 3, 0, 0.25, 'M6×20,M8×25,M10×30,M12×40'), (1, 6, '自攻钉盒装', 55, 3, 0, 12, '3.5×25,4.2×32,4.8×38'),
      (2, 1, '深沟球轴承', 51, 5, 6, 8.5, '6202,6204,6205,6206,6208,6210,6212'), (2, 2, '圆锥滚子轴承', 51, 6, 0, 22, '30204,30206,30208,30210'), (2, 3, '带座轴承', 51, 5, 0, 18, 'UCP204,UCP205,UCP206,UCF208'), (2, 4, '滚子链条', 53, 13, 0, 21, '08B-1,10A-1,12A-1,16A-1'), (2, 5, '三角带', 51, 20, 0, 9, 'A-1000,A-1250,B-1500,B-2000'), (2, 6, '骨架油封', 51, 18, 0, 2.2, '25×40×7,30×45×8,40×62×8,50×72×10'),
      (3, 1, '小型断路器', 51, 1, 2, 15, '1P C16,1P C32,2P C32,3P C63'), (3, 2, '塑壳断路器', 51, 1, 0, 128, '100A,160A,250A,400A'), (3, 3, '交流接触器', 51, 2, 1, 42, 'CJX2-0910,CJX2-1810,CJX2-3210,CJX2-5011,CJX2-8011'), (3, 4, '热过载继电器', 51, 2, 0, 36, 'NR2-25,NR2-36,NR2-93'), (3, 5, '接近开关', 57, 15, 0, 28, 'M8 NPN,M12 NPN,M18 NPN,M30 PNP'), (3, 6, 'BVR铜芯线', 53, 17, 0, 1.3, '1.5平方,2.5平方,4平方,6平方'), (3, 7, 'LED工矿灯', 51, 16, 0, 88, '50W,100W,150W'), (3, 8, '按钮开关', 51, 2, 0, 6.5, 'LA38绿,LA38红,LA38旋钮'),
      (4, 1, '铜闸阀', 51, 7, 0, 24, 'DN15,DN20,DN25,DN32,DN50'), (4, 2, '不锈钢球阀', 51, 7, 0, 32, 'DN15,DN20,DN25,DN40,DN50'), (4, 3, '法兰蝶阀', 51, 7, 0, 95, 'DN50,DN80,DN100,DN150'), (4, 4, 'PPR管', 53, 9, 8, 4.6, 'dn20,dn25,dn32,dn40'), (4, 5, '镀锌弯头', 51, 8, 0, 2.8, 'DN15,DN20,DN25,DN40'), (4, 6, '生料带', 51, 22, 0, 1.2, '10米,20米'), (4, 7, '金属软管', 57, 8, 0, 11, 'DN20×300,DN25×500,DN32×500'),
      (5, 1, '三相异步电机', 52, 10, 11, 480, '0.75kW-4,1.5kW-4,2.2kW-4,4kW-4,7.5kW-4'), (5, 2, '单相离心泵', 52, 23, 0, 260, '0.37kW,0.75kW,1.1kW'), (5, 3, '潜水泵', 52, 23, 0, 320, '0.75kW,1.5kW,2.2kW'), (5, 4, '蜗轮减速机', 52, 10, 0, 310, 'NMRV040,NMRV050,NMRV063'),
      (6, 1, '角磨机', 52, 19, 0, 168, '100型,125型'), (6, 2, '锂电冲击钻', 52, 19, 0, 330, '12V,20V'), (6, 3, '切割片', 51, 14, 0, 2.4, '100×1.2,125×1.6,350×3.2'), (6, 4, '硬质合金铣刀', 57, 14, 0, 26, 'φ4,φ6,φ8,φ10,φ12'), (6, 5, '数显卡尺', 51, 21, 0, 118, '150mm,200mm,300mm'), (6, 6, '电焊条J422', 56, 24, 0, 6.8, '2.5mm,3.2mm,4.0mm'), (6, 7, '内六角扳手套装', 54, 12, 0, 39, '9件短,9件长'), (6, 8, '厌氧胶', 57, 22, 0, 16, '243型50ml,271型50ml')) as a (g, o, nm, un, sp, alt, base, l),
      unnest(string_to_array(l, ',')) with ordinality as u (md, m)) as b;

create table t_organization (
  fitemid int primary key,
  fnumber varchar(20),
  fname varchar(80),
  fshortname varchar(20),
  fregionid int,
  ftypeid int,
  fcontact varchar(20),
  fphone varchar(20),
  faddress varchar(80),
  femployee int,
  fdepartment int,
  fdiscount numeric(6,2) default 100,
  fcreditlimit numeric(14,2),
  fcreditdays int,
  fstatus int default 1072,
  fdeleted smallint default 0
);
comment on table t_organization is '客户';
comment on column t_organization.fitemid is '客户内码';
comment on column t_organization.fnumber is '代码';
comment on column t_organization.fname is '名称';
comment on column t_organization.fshortname is '简称';
comment on column t_organization.fregionid is '区域（辅助资料26）';
comment on column t_organization.ftypeid is '客户分类（辅助资料109）';
comment on column t_organization.fcontact is '联系人';
comment on column t_organization.fphone is '联系电话';
comment on column t_organization.faddress is '地址';
comment on column t_organization.femployee is '专营业务员（职员内码）';
comment on column t_organization.fdepartment is '分管部门内码';
comment on column t_organization.fdiscount is '折扣率(%)';
comment on column t_organization.fcreditlimit is '信用额度';
comment on column t_organization.fcreditdays is '信用期限（天）';
comment on column t_organization.fstatus is '状态：1072使用 1074冻结';
comment on column t_organization.fdeleted is '禁用标志：0未禁用 1禁用';
insert into t_organization
select 2000 + i, case when i = 1 then 'LS0001' else 'K' || lpad(i::text, 4, '0') end, case when i = 1 then '门市零售客户' else ci || s || tp end, case when i = 1 then '零售' else s end, case when i = 1 then 301 else rg end, case when i = 1 then 404 else ty end, case when i > 1 then pg_temp.person('cu', i, i % 4 > 0) end, case when i > 1 then pg_temp.mobile('cu', i) end, case when i > 1 and pg_temp.f('ca', i) < 0.85 then ci || pg_temp.one('cd', i, '工业大道,兴业路,城西工业区,科技路,五金城,北环路,环市路,创业路') || pg_temp.z('cn', i, 1, 420) || '号' end, case when i = 1 then 1136 when rg in (302, 303) then 1100 + pg_temp.z('ce', i, 17, 23) else 1100 + pg_temp.z('ce', i, 9, 16) end, case when i = 1 then 1007 when rg in (302, 303) then 1003 else 1002 end, case when i = 1 then 100 when i < 20 then 92 when ty = 402 then 90 when pg_temp.f('cx', i) < 0.3 then 95 else 100 end, case when i > 1 and pg_temp.f('cl', i) < 0.6 then pg_temp.one('cm', i, '20000,50000,100000,200000')::int * case when i < 20 then 5 else 1 end end, case when i > 1 and pg_temp.f('cl', i) < 0.6 then pg_temp.one('cy', i, '30,30,45,60')::int end, case when pg_temp.f('ct', i) < 0.03 then 1074 else 1072 end, case when pg_temp.f('cz', i) < 0.06 and i > 20 then 1 else 0 end
  from (select i, rg, pg_temp.one('cc', i, case rg when 301 then '佛山市,广州市,佛山市南海区' when 302 then '佛山市顺德区,中山市' when 303 then '东莞市,深圳市,惠州市' when 304 then '湛江市,茂名市,阳江市' when 305 then '南宁市,梧州市,柳州市' else '衡阳市,赣州市,长沙市' end) as ci, pg_temp.one('s1', i, '鸿,永,金,恒,宏,华,新,瑞,顺,德,兴,创,美,中,锐,嘉,粤,百') || pg_temp.one('s2', i * 3, '达,泰,盛,丰,发,力,源,科,业,星,隆,和,辉,通,成') || case when i % 6 = 0 then pg_temp.one('s3', i, '威,邦,特,尔') else '' end as s, ty, case ty when 401 then pg_temp.one('s4', i, '机械有限公司,家具有限公司,陶瓷有限公司,塑料制品厂,金属制品有限公司,纸业有限公司,电器制造有限公司') when 402 then pg_temp.one('s4', i, '五金机电经营部,机电设备有限公司,五金商行') else pg_temp.one('s4', i, '机电安装工程有限公司,消防工程有限公司,净化工程有限公司') end as tp
    from (select i, pg_temp.w('cr', i, '301:34,302:26,303:18,304:9,305:7,306:6')::int as rg, pg_temp.w('cg', i, '401:55,402:28,403:17')::int as ty from generate_series(1, 230) as i) as a) as b;

create table seorder (
  finterid int primary key,
  fbillno varchar(30) not null,
  fdate date,
  fcustid int,
  fdeptid int,
  fempid int,
  fsalestyle int,
  fsettleid int,
  fbillerid int,
  fcheckerid int,
  fcheckdate date,
  fstatus smallint default 0,
  fclosed smallint default 0,
  fcancellation smallint default 0,
  fexplanation varchar(100)
);
comment on table seorder is '销售订单';
comment on column seorder.finterid is '订单内码';
comment on column seorder.fbillno is '单据编号';
comment on column seorder.fdate is '日期';
comment on column seorder.fcustid is '购货单位内码';
comment on column seorder.fdeptid is '部门内码';
comment on column seorder.fempid is '业务员内码';
comment on column seorder.fsalestyle is '销售方式（辅助资料101）';
comment on column seorder.fsettleid is '结算方式（辅助资料107）';
comment on column seorder.fbillerid is '制单人（职员内码）';
comment on column seorder.fcheckerid is '审核人（职员内码），空为未审核';
comment on column seorder.fcheckdate is '审核日期';
comment on column seorder.fstatus is '状态：0未审核 1已审核 2部分出库 3全部出库';
comment on column seorder.fclosed is '关闭标志：0未关闭 1关闭';
comment on column seorder.fcancellation is '作废标志：0未作废 1已作废';
comment on column seorder.fexplanation is '摘要';
create table seorderentry (
  finterid int not null,
  fentryid int not null,
  fitemid int,
  fqty numeric(14,2),
  fprice numeric(14,4),
  famount numeric(14,2),
  fcess numeric(6,2),
  ftaxamt numeric(14,2),
  fallamount numeric(14,2),
  ffetchdate date,
  fcommitqty numeric(14,2) default 0,
  fmrpclosed smallint default 0,
  fnote varchar(60),
  primary key (finterid, fentryid)
);
comment on table seorderentry is '销售订单分录';
comment on column seorderentry.finterid is '订单内码';
comment on column seorderentry.fentryid is '分录号';
comment on column seorderentry.fitemid is '物料内码';
comment on column seorderentry.fqty is '数量';
comment on column seorderentry.fprice is '不含税单价';
comment on column seorderentry.famount is '金额（不含税）';
comment on column seorderentry.fcess is '税率(%)';
comment on column seorderentry.ftaxamt is '税额';
comment on column seorderentry.fallamount is '价税合计';
comment on column seorderentry.ffetchdate is '交货日期';
comment on column seorderentry.fcommitqty is '已出库数量';
comment on column seorderentry.fmrpclosed is '行业务关闭标志：0未关闭 1关闭';
comment on column seorderentry.fnote is '备注';
create temp table so0 as
select i, d, c.*, case when d >= date '2026-06-25' then 0 else 1 end as chk, pg_temp.f('sx', i) < 0.025 and d < date '2026-06-20' as canc, pg_temp.w('sp', i, '1:80,2:13,3:7')::int as mode
  from (select i, pg_temp.at_q((i - pg_temp.f('sd', i)) / 1500) as d from generate_series(1, 1500) as i) as a
  join t_organization as c on c.fitemid = 2002 + floor(power(pg_temp.f('sc', i), 2.1) * 229)::int and (c.fdeleted = 0 or d < date '2025-05-01');
insert into seorderentry
select i, row_number() over (partition by i order by j), fitemid, q, p, round(q * p, 2), ftaxrate, round(round(q * p, 2) * ftaxrate / 100, 2), round(q * p, 2) + round(round(q * p, 2) * ftaxrate / 100, 2), d + pg_temp.z('sf', i, 2, 10), 0, 0, case when pg_temp.f('sn', i * 10 + j) < 0.04 then pg_temp.one('so', i, '要附合格证,分开包装,客户急用,送货前电话') end
  from (select distinct on (o.i, m.fitemid) o.i, j, m.fitemid, o.d, m.ftaxrate, round(m.fsaleprice * o.fdiscount / 100 * case when o.d >= date '2025-07-01' then 1.03 else 1 end, 2) as p, case when m.fsaleprice < 3 then 100 * pg_temp.sk('q1', o.i * 10 + j, 1, 20, 2) when m.fsaleprice < 40 then 10 * pg_temp.sk('q1', o.i * 10 + j, 1, 15, 2) when m.fsaleprice < 200 then pg_temp.sk('q1', o.i * 10 + j, 2, 40, 2) else pg_temp.sk('q1', o.i * 10 + j, 1, 8, 2) end as q
    from so0 as o, lateral generate_series(1, pg_temp.w('sl', o.i, '1:22,2:26,3:22,4:14,5:10,6:6')::int) as j, lateral (select 5001 + floor(power(pg_temp.f('si', o.i * 10 + j), 1.15) * 146)::int * 67 % (select count(*)::int from t_icitem) as k) as x join t_icitem as m on m.fitemid = x.k where m.fdeleted = 0 or o.d < date '2025-03-01' order by o.i, m.fitemid, j) as a;
insert into seorder
select o.i, 'SEORD' || lpad(o.i::text, 6, '0'), o.d, o.fitemid, o.fdepartment, o.femployee, case when o.fcreditdays is null then 101 else 100 end, case when o.fcreditdays is null then pg_temp.w('ss', o.i, '202:6,205:4')::int else pg_temp.w('ss', o.i, '202:7,204:3')::int end, case when o.fdepartment = 1002 then 1109 else 1117 end, case when o.chk = 1 and not o.canc then case when o.fdepartment = 1002 then 1102 else 1103 end end, case when o.chk = 1 and not o.canc then pg_temp.wd(o.d + (pg_temp.f('sk', o.i) < 0.2)::int) end, o.chk * (not o.canc)::int, 0, o.canc::int, case when o.canc then pg_temp.one('se', o.i, '客户取消,重复下单,价格有误重开') when pg_temp.f('se', o.i) < 0.1 then pg_temp.one('st', o.i, '电话下单,样品转批量,微信下单,招标项目') end
  from so0 as o where exists (select from seorderentry as e where e.finterid = o.i);

create table icstockbill (
  finterid int primary key,
  ftrantype int not null,
  fbillno varchar(30) not null,
  fdate date,
  fsupplyid int,
  fdeptid int,
  fempid int,
  fbillerid int,
  fcheckerid int,
  fcheckdate date,
  frob smallint default 1,
  fstatus smallint default 0,
  fcancellation smallint default 0,
  fvchinterid int,
  fexplanation varchar(100)
);
comment on table icstockbill is '出入库单据';
comment on column icstockbill.finterid is '单据内码';
comment on column icstockbill.ftrantype is '单据类型（ICTransType）';
comment on column icstockbill.fbillno is '单据编号';
comment on column icstockbill.fdate is '日期';
comment on column icstockbill.fsupplyid is '往来单位内码：外购入库为供应商，销售出库为客户';
comment on column icstockbill.fdeptid is '部门内码';
comment on column icstockbill.fempid is '业务员（职员内码）';
comment on column icstockbill.fbillerid is '制单人（职员内码）';
comment on column icstockbill.fcheckerid is '审核人（职员内码），空为未审核';
comment on column icstockbill.fcheckdate is '审核日期';
comment on column icstockbill.frob is '红蓝字：1蓝字 -1红字（退货，数量金额为负）';
comment on column icstockbill.fstatus is '状态：0未审核 1已审核';
comment on column icstockbill.fcancellation is '作废标志：0未作废 1已作废';
comment on column icstockbill.fvchinterid is '记账凭证内码，未生成凭证为空';
comment on column icstockbill.fexplanation is '摘要';
create table icstockbillentry (
  finterid int not null,
  fentryid int not null,
  fitemid int,
  fqty numeric(14,2),
  fprice numeric(14,4),
  famount numeric(14,2),
  fconsignprice numeric(14,4),
  fconsignamount numeric(14,2),
  fsourceinterid int,
  fsourceentryid int,
  fdcstockid int,
  fscstockid int,
  fnote varchar(60),
  primary key (finterid, fentryid)
);
comment on table icstockbillentry is '出入库单据分录';
comment on column icstockbillentry.finterid is '单据内码';
comment on column icstockbillentry.fentryid is '分录号';
comment on column icstockbillentry.fitemid is '物料内码';
comment on column icstockbillentry.fqty is '实收/实发数量';
comment on column icstockbillentry.fprice is '成本单价';
comment on column icstockbillentry.famount is '成本金额';
comment on column icstockbillentry.fconsignprice is '销售单价（不含税，仅销售出库）';
comment on column icstockbillentry.fconsignamount is '销售金额（不含税，仅销售出库）';
comment on column icstockbillentry.fsourceinterid is '源单（销售订单）内码';
comment on column icstockbillentry.fsourceentryid is '源单分录号';
comment on column icstockbillentry.fdcstockid is '收料仓库内码';
comment on column icstockbillentry.fscstockid is '发料仓库内码';
comment on column icstockbillentry.fnote is '备注';
-- k 为单据键，先收集全部分录再编号
create temp table sl as
select 21 as ty, 'o' || o.i || '-' || part as k, pg_temp.wd(o.d + case part when 1 then pg_temp.z('p1', o.i, 1, 6) else pg_temp.z('p2', o.i, 8, 20) end) as d, o.fitemid as org, o.fdepartment as dep, o.femployee as emp, 1 as rob, e.fitemid as item, case when o.mode = 1 then e.fqty when part = 1 then ceil(e.fqty / 2) else floor(e.fqty / 2) end as q, m.forderprice as cost, e.fprice as sp, e.finterid as si, e.fentryid as se, null::int as dc, m.fdefaultloc as sc
  from so0 as o join seorderentry as e on e.finterid = o.i join t_icitem as m on m.fitemid = e.fitemid, lateral generate_series(1, case when o.mode = 2 then 2 else 1 end) as part where o.chk = 1 and not o.canc;
delete from sl where d > date '2026-06-26' or q = 0;
-- 退货（红字出库）
insert into sl select 21, 'r' || si, pg_temp.wd(d + pg_temp.z('rd', si, 4, 25)), org, dep, emp, -1, item, - greatest(1, floor(q * pg_temp.one('rq', si, '0.2,0.5,1')::numeric)), cost, sp, si, se, null, sc from (select distinct on (si) * from sl order by si, pg_temp.f('rr', si * 10 + se)) as a where pg_temp.f('rx', si) < 0.045 and d < date '2026-05-25';
-- 每月调拨到门市仓及门市零售
insert into sl select 41, 'c' || to_char(mo, 'YYMM') || w, pg_temp.wd((mo + pg_temp.z('cw', w * 100 + extract(month from mo)::int, 0, 6) + (w - 1) * 14)::date), null, 1005, 1127, 1, m.fitemid, case when m.fsaleprice < 3 then 200 when m.fsaleprice < 40 then 20 else 3 end, m.forderprice, null, null, null, 704, m.fdefaultloc from (select g::date as mo from generate_series(timestamp '2024-01-01', '2026-06-01', '1 month') as g) as a, generate_series(1, 2) as w, t_icitem as m where m.fparentid in (1, 3, 4, 6) and m.fdeleted = 0 and pg_temp.f('ci' || mo || w, m.fitemid) < 0.06;
insert into sl select 21, 'm' || k || case when pg_temp.f('ml' || k, item) < 0.5 then 'a' else 'b' end, pg_temp.wd(d + case when pg_temp.f('ml' || k, item) < 0.5 then 3 else 7 end), 2001, 1007, 1136, 1, item, ceil(q * (0.3 + 0.6 * pg_temp.f('mq' || k, item))::numeric), cost, (select round(fsaleprice * 1.1, 2) from t_icitem where fitemid = item), null, null, null, 704 from sl where ty = 41;
delete from sl where d > date '2026-06-26';
-- 采购按月补货，期初用其他入库导入
insert into sl select 1, 'w' || to_char(mo, 'YYMM') || fsource || fitemid % 2, pg_temp.wd((mo + pg_temp.z('wd', fsource + extract(month from mo)::int * 17 + fitemid % 2, 1, 22))::date), fsource, 1004, 1100 + 24 + fsource % 3, 1, fitemid, ceil(need * (0.9 + 0.22 * pg_temp.f('wq' || mo, fitemid))::numeric / pk) * pk, round(forderprice * (0.96 + 0.08 * pg_temp.f('wp' || mo, fsource))::numeric, 2), null, null, null, fdefaultloc, null
  from (select date_trunc('month', s.d)::date as mo, m.fsource, m.fitemid, m.forderprice, m.fdefaultloc, sum(s.q) as need, case when m.fsaleprice < 3 then 100 when m.fsaleprice < 40 then 10 else 1 end as pk from sl as s join t_icitem as m on m.fitemid = s.item where s.sc <> 704 group by 1, 2, 3, 4, 5, 7) as a where need > 0;
insert into sl select 1, 'x' || k, pg_temp.wd(d + 6), org, dep, emp, -1, item, - ceil(q * 0.1), cost, null, null, null, dc, null from (select distinct on (k) * from sl where ty = 1 order by k, item) as a where pg_temp.f('xw', hashtext(k)) < 0.03 and q >= 10 and d < date '2026-06-01';
insert into sl select 10, 'q' || fdefaultloc, date '2024-01-03', null, 1005, 1105, 1, fitemid, ceil(coalesce(n, 0) * 0.16) + coalesce(fsecinv, 10), forderprice, null, null, null, fdefaultloc, null from t_icitem as m left join (select item, sum(q) as n from sl where ty in (21, 41) and sc <> 704 group by 1) as s on s.item = m.fitemid;
-- 季末盘点
insert into sl select case when pg_temp.f('kc' || g, m.fitemid) < 0.4 then 40 else 43 end, 'k' || g || m.fdefaultloc || (pg_temp.f('kc' || g, m.fitemid) < 0.4), pg_temp.wd(g::date - 3), null, 1005, (select fempid from t_stock as t where t.fitemid = m.fdefaultloc), 1, m.fitemid, case when m.fsaleprice < 3 then pg_temp.z('kq' || g, m.fitemid, 3, 30) else 1 + m.fitemid % 2 end, m.forderprice, null, null, null, case when pg_temp.f('kc' || g, m.fitemid) < 0.4 then m.fdefaultloc end, case when pg_temp.f('kc' || g, m.fitemid) >= 0.4 then m.fdefaultloc end from generate_series(timestamp '2024-03-31', '2026-03-31', '3 months') as g, t_icitem as m where pg_temp.f('kk' || g, m.fitemid) < 0.05;
create temp table sb as
select k, ty, d, org, dep, emp, rob, row_number() over (order by d, ty, k) as id, row_number() over (partition by ty order by d, k) as no, d < date '2026-06-25' as chk from (select distinct k, ty, d, org, dep, emp, rob from sl) as a;
insert into icstockbill
select id, ty, t.fprefix || lpad(no::text, 6, '0'), d, org, dep, emp, case ty when 1 then 1124 when 21 then case when dep = 1007 then 1136 else 1130 end else 1127 end, case when chk then 1105 end, case when chk then d end, rob, chk::int, 0, case when chk and d < date '2026-06-01' and ty in (1, 21) then 100 + (extract(year from d)::int - 2024) * 400 + extract(month from d)::int * 30 + id % 30 end, case ty when 10 then '期初库存导入' when 40 then '季末盘点' when 43 then '季末盘点' when 21 then case when rob = -1 then pg_temp.one('ex', id, '规格不符退货,质量问题退货,客户多订') when dep = 1007 then '门市零售' end when 41 then '门市补货' when 1 then case when rob = -1 then '来料不良退供应商' end end
  from sb join ictranstype as t on t.fid = ty;
insert into icstockbillentry
select b.id, row_number() over (partition by b.id order by s.item, s.se), s.item, s.q, s.cost, round(s.q * s.cost, 2), s.sp, round(s.q * s.sp, 2), s.si, s.se, s.dc, s.sc, null from sl as s join sb as b using (k, ty, d);
-- 其他出库：领用、报废
insert into icstockbill select n + i, 29, 'QOUT' || lpad(i::text, 6, '0'), d, null, (array[1005, 1002, 1007])[1 + i % 3], 1127, 1127, case when i % 12 <> 5 then 1105 end, case when i % 12 <> 5 then d end, 1, (i % 12 <> 5)::int, (i % 12 = 5)::int, null, (array['样品领用', '破损报废', '车间自用'])[1 + i % 3] from (select max(finterid) as n from icstockbill) as m, (select i, pg_temp.at_q(i / 40.0) as d from generate_series(1, 39) as i) as a;
insert into icstockbillentry select finterid, 1, m.fitemid, 1 + finterid % 3, m.forderprice, m.forderprice * (1 + finterid % 3), null, null, null, null, null, m.fdefaultloc, null from icstockbill join t_icitem as m on m.fitemid = 5001 + finterid * 31 % 140 where ftrantype = 29;
update seorderentry as e set fcommitqty = s.q from (select fsourceinterid as i, fsourceentryid as j, sum(l.fqty) as q from icstockbillentry as l join icstockbill as b using (finterid) where b.fstatus = 1 and fsourceinterid is not null group by 1, 2) as s where s.i = e.finterid and s.j = e.fentryid;
update seorder as o set fstatus = case when s.full_ then 3 else 2 end, fclosed = (s.full_ or o.fdate < date '2026-04-01')::int from (select finterid, bool_and(fcommitqty >= fqty) as full_, sum(fcommitqty) as q from seorderentry group by 1) as s where s.finterid = o.finterid and s.q > 0 and o.fstatus = 1;
update seorderentry as e set fmrpclosed = 1 from seorder as o where o.finterid = e.finterid and (o.fclosed = 1 or e.fcommitqty >= e.fqty) and o.fcancellation = 0;

update seorder as o set fempid = o.fempid + 1 from t_emp as e where e.fitemid = o.fempid and e.fleavedate < o.fdate;
update icstockbill as o set fempid = o.fempid + 1 from t_emp as e where e.fitemid = o.fempid and e.fleavedate < o.fdate;
update t_organization as o set femployee = o.femployee + 1 from t_emp as e where e.fitemid = o.femployee and e.fdeleted = 1;

create table icinventory (
  fstockid int not null,
  fitemid int not null,
  fbatchno varchar(20) not null default '',
  fqty numeric(14,2),
  fbal numeric(14,2),
  flastdate date,
  primary key (fstockid, fitemid, fbatchno)
);
comment on table icinventory is '即时库存';
comment on column icinventory.fstockid is '仓库内码';
comment on column icinventory.fitemid is '物料内码';
comment on column icinventory.fbatchno is '批号';
comment on column icinventory.fqty is '数量';
comment on column icinventory.fbal is '金额';
comment on column icinventory.flastdate is '最后出入库日期';
insert into icinventory
select st, s.item, '', sum(q), round(sum(q) * m.forderprice, 2), max(d) from (select dc as st, item, q, d from sl where dc is not null and d < date '2026-06-25' union all select sc, item, - q, d from sl where sc is not null and d < date '2026-06-25' union all select e.fscstockid, e.fitemid, - e.fqty, b.fdate from icstockbill as b join icstockbillentry as e using (finterid) where b.ftrantype = 29 and b.fstatus = 1) as s join t_icitem as m on m.fitemid = s.item group by 1, 2, m.forderprice;

create table t_rp_newreceivebill (
  fbillid int primary key,
  fnumber varchar(30),
  fdate date,
  ffincdate date,
  fcustomer int,
  femployee int,
  fsettle int,
  famount numeric(14,2),
  freceivetype smallint,
  fstatus smallint,
  fprepared int,
  fchecker int,
  fexplain varchar(60)
);
comment on table t_rp_newreceivebill is '收款单';
comment on column t_rp_newreceivebill.fbillid is '收款单内码';
comment on column t_rp_newreceivebill.fnumber is '单据号';
comment on column t_rp_newreceivebill.fdate is '单据日期';
comment on column t_rp_newreceivebill.ffincdate is '财务日期';
comment on column t_rp_newreceivebill.fcustomer is '客户内码';
comment on column t_rp_newreceivebill.femployee is '业务员（职员内码）';
comment on column t_rp_newreceivebill.fsettle is '结算方式（辅助资料107）';
comment on column t_rp_newreceivebill.famount is '收款金额（含税）';
comment on column t_rp_newreceivebill.freceivetype is '收款类型：1000销售回款 1001预收款 1002退款（金额为负）';
comment on column t_rp_newreceivebill.fstatus is '状态：0未审核 1已审核';
comment on column t_rp_newreceivebill.fprepared is '制单人（职员内码）';
comment on column t_rp_newreceivebill.fchecker is '审核人（职员内码）';
comment on column t_rp_newreceivebill.fexplain is '摘要';
insert into t_rp_newreceivebill
select n, 'XSKD' || lpad(n::text, 6, '0'), d, d, org, emp, case when org = 2001 then pg_temp.w('rs', n, '201:3,205:7')::int else pg_temp.w('rs', n, '202:68,204:22,205:10')::int end, amt, case when amt < 0 then 1002 when pg_temp.f('rt', n) < 0.04 then 1001 else 1000 end, (d < date '2026-06-24')::int, 1133, case when d < date '2026-06-24' then 1106 end, case when org = 2001 then '门市零售款' when pg_temp.f('re', n) < 0.3 then to_char(mo, 'FMMM') || '月货款' end
  from (select *, row_number() over (order by d, org) as n from (select s.org, min(c.femployee) as emp, date_trunc('month', s.d) as mo, round(round(sum(s.q * s.sp) * 1.13, 2) * case when pg_temp.f('rp' || date_trunc('month', s.d), s.org) < 0.1 then 0.6 else 1 end, 2) as amt, pg_temp.wd((date_trunc('month', s.d) + interval '1 month')::date + case when s.org = 2001 then 0 else pg_temp.z('rz' || date_trunc('month', s.d), s.org, 3, 20) + coalesce(max(c.fcreditdays), 0) - 15 end) as d from sl as s join t_organization as c on c.fitemid = s.org where s.ty = 21 group by 1, 3) as a where d <= date '2026-06-26' and amt <> 0 and pg_temp.f('ru' || mo, org) > 0.05) as b;

create table t_log (
  flogid int primary key,
  fdate timestamp,
  fusername varchar(20),
  ffunctionid varchar(20),
  fdescription varchar(100),
  fmachinename varchar(30),
  fipaddress varchar(20)
);
comment on table t_log is '上机日志';
comment on column t_log.flogid is '日志内码';
comment on column t_log.fdate is '操作时间';
comment on column t_log.fusername is '用户名';
comment on column t_log.ffunctionid is '功能代码';
comment on column t_log.fdescription is '操作描述';
comment on column t_log.fmachinename is '机器名';
comment on column t_log.fipaddress is 'IP地址';
insert into t_log
select i, pg_temp.at(d, 'lg', i, 8, 18.5), (select fname from t_emp where fitemid = 1100 + (array[9, 17, 24, 30, 5, 33, 2])[1 + i % 7]), f, case f when 'A00701' then '销售订单 新增' when 'A00702' then '销售订单 审核' when 'A01201' then '外购入库 新增' when 'K00101' then '登录系统' else '即时库存查询' end, 'PC-' || pg_temp.z('lm', i, 1, 22), '192.168.0.' || pg_temp.z('lm', i, 1, 22) + 100
  from (select i, pg_temp.at_q(i / 900.0) as d, pg_temp.w('lf', i, 'K00101:5,A00701:3,A00702:2,A01201:2,B00301:3') as f from generate_series(1, 900) as i) as a;

create index on seorder (fcustid, fdate);
create index on seorderentry (fitemid);
create index on icstockbill (ftrantype, fdate);
create unique index on icstockbill (fbillno);
create index on icstockbillentry (fitemid);
drop table cal, so0, sl, sb;
