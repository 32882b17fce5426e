# Made-up work: a project with twelve issues and a list field that names goals.
Setting.login_required = '0'
field = IssueCustomField.create!(
  name: 'Strategic goal', field_format: 'list', is_for_all: true, is_filter: true, visible: true,
  possible_values: ['goal-enterprise-access', 'goal-self-serve', 'goal-scale-platform'], tracker_ids: Tracker.pluck(:id))
project = Project.create!(
  name: 'Billing', identifier: 'billing', is_public: true, tracker_ids: Tracker.pluck(:id), enabled_module_names: %w[issue_tracking])
project.trackers = Tracker.all
project.save!
version = project.versions.create!(name: 'Spring')
author = User.find_by_login('admin')
subjects = ['Invoice shows the old address', 'Pay by direct debit', 'Round per line', 'Reminder in plain words',
            'Credit note without a receipt', 'Export for the auditor', 'Faster month end', 'Second currency',
            'Discount until a day', 'Dunning on hold', 'Print in large letters', 'Archive after ten years']
subjects.each_with_index do |subject, n|
  issue = Issue.new(project: project, tracker: Tracker.all[n % Tracker.count], author: author, subject: subject,
                    status: IssueStatus.all[n % 3], priority: IssuePriority.all[n % IssuePriority.count],
                    description: "Follows #1. See *#{subject}*.")
  issue.fixed_version = version if (n % 3).zero?
  issue.custom_field_values = { field.id.to_s => field.possible_values[n % 3] } unless n % 4 == 3
  issue.save!
end
puts "field=#{field.id} issues=#{Issue.count}"
