-- The few keys and indexes somebody once declared. A third of the columns say what they are; the rest is left to
-- whoever reads them.
set search_path = public;
alter table bss_sales_order_item add foreign key (order_id) references bss_sales_order (order_id);
create index on bss_branch (id);
create index on bss_sales_order (branch_id);
create index on bss_sales_order_item (product_code);
create index on bss_business_day_data (oper_date);
drop schema demo_seed cascade;

comment on table bss_service_area is '高速公路服务区基础信息表';
comment on column bss_service_area.service_area_name is '服务区名称';
comment on column bss_service_area.company_id is '所属公司ID';
comment on column bss_service_area.service_state is '运营状态';
comment on column bss_service_area.area_level is '服务区等级';
comment on column bss_service_area.parking_spaces is '停车位数量';

comment on column bss_company.company_name is '公司名称';
comment on column bss_company.company_type is '公司类型（1自营 2联营 3外包）';
comment on column bss_company.reg_capital is '注册资本（万元）';

comment on column bss_section_route.route_name is '路线名称';
comment on column bss_section_route.toll_class is '收费等级（A一类 B二类 C三类）';

comment on table bss_branch is '服务区门店信息表';
comment on column bss_branch.branch_name is '门店名称';
comment on column bss_branch.classify is '经营业态';
comment on column bss_branch.status is '状态（0正常 1停用 2装修）';
comment on column bss_branch.floor_space is '营业面积（平方米）';

comment on column bss_lease_contract.contract_status is '合同状态';
comment on column bss_lease_contract.annual_rent is '年租金（元）';
comment on column bss_lease_contract.settle_cycle is '结算周期（M按月 Q按季 Y按年）';
comment on column bss_lease_contract.sign_date is '签约日期';

comment on column bss_product.product_name is '商品名称';
comment on column bss_product.category_name is '商品类别';
comment on column bss_product.list_price is '标价（元）';
comment on column bss_product.shelf_status is '上架状态（1在售 0下架）';

comment on table bss_member is '会员信息表';
comment on column bss_member.gender is '性别（M男 F女 U未知）';
comment on column bss_member.member_level is '会员等级';
comment on column bss_member.points is '积分余额';
comment on column bss_member.register_date is '注册日期';

comment on table bss_sales_order is '销售订单表';
comment on column bss_sales_order.branch_id is '门店ID';
comment on column bss_sales_order.pay_channel is '支付方式';
comment on column bss_sales_order.order_status is '订单状态（0待付款 1已付款 2已退款 3已取消）';
comment on column bss_sales_order.total_amount is '订单金额（元）';
comment on column bss_sales_order.ordered_at is '下单时间';

comment on column bss_sales_order_item.unit_price is '销售单价（元）';
comment on column bss_sales_order_item.quantity is '购买数量';
comment on column bss_sales_order_item.line_amount is '小计金额（元）';

comment on table bss_business_day_data is '门店每日营收表';
comment on column bss_business_day_data.oper_date is '统计日期';
comment on column bss_business_day_data.wx is '微信支付金额（元）';
comment on column bss_business_day_data.order_sum is '订单总数';
comment on column bss_business_day_data.pay_sum is '支付总额（元）';
comment on column bss_business_day_data.source_type is '数据来源（1系统上传 2手工填报 3第三方接入）';

comment on column bss_complaint.complaint_type is '投诉类型';
comment on column bss_complaint.urgency is '紧急程度';
comment on column bss_complaint.handle_state is '处理状态（0待处理 1处理中 2已办结 3已驳回）';
comment on column bss_complaint.complained_at is '投诉时间';

comment on column bss_inspection.item_name is '检查项目';
comment on column bss_inspection.score is '检查得分';

comment on table ods.vehicle_flow is '服务区车流量统计表';
comment on column ods.vehicle_flow.flow_date is '统计日期';
comment on column ods.vehicle_flow.car_type is '车辆类型';
comment on column ods.vehicle_flow.flow_count is '车流量（辆）';

comment on column ods.charging_pile.vendor is '设备厂商';
comment on column ods.charging_pile.pile_type is '充电桩类型（DC直流 AC交流）';

comment on column ods.charging_session.start_time is '开始充电时间';
comment on column ods.charging_session.energy_kwh is '充电量（千瓦时）';
comment on column ods.charging_session.fee_amount is '充电费用（元）';
comment on column ods.charging_session.end_reason is '结束原因（1正常充满 2用户停止 3设备故障 4余额不足）';

comment on view v_area_month_revenue is '服务区月度营收视图';
comment on column v_area_month_revenue.stat_month is '统计月份';
comment on column v_area_month_revenue.revenue is '营收金额（元）';
